package org.juesuan.disclosure.prose;

import org.jspecify.annotations.Nullable;
import org.juesuan.model.Claim;

/**
 * What figures are of: a metric, with the subject where it is one.
 *
 * @param of    the money that it is a part of, where that is not the money that forms tell of it; else empty
 * @param parts whether further counts of the sentence may be parts of it
 */
record FigureTopic(String metric, String path, String of, boolean parts) {

    static final FigureTopic NONE = new FigureTopic(Claim.OTHER, "", "", false);

    static FigureTopic of(String metric) {
        return metric.equals(Claim.OTHER) ? NONE : new FigureTopic(metric, "", "", false);
    }

    static FigureTopic of(SubjectPaths.Subject subject) {
        return new FigureTopic(subject.metric(), subject.path(), "", false);
    }

    /** The same where the money of a class is called by a name. */
    static FigureTopic of(SubjectPaths.Subject subject, @Nullable String money) {
        return money != null && subject.isClass() ? ofClass(subject.path(), money) : of(subject);
    }

    static FigureTopic of(TopicRules.Count count) {
        return new FigureTopic(count.metric(), "", "", count.parts());
    }

    /** A class that is named without a mark. */
    static FigureTopic ofClass(String name, @Nullable String money) {
        return new FigureTopic("functional_class_expenditure", name, money == null ? "" : money, false);
    }
}
