package org.juesuan.reading.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/** Layers (optional content) of a document that are switched off, and whether what is drawn now belongs to one. */
final class HiddenLayers {

    /** Deeper marked content is nobody's work; what is beyond counts as shown. */
    private static final int DEEPEST = 1000;

    private final PDOptionalContentProperties properties;
    private final Deque<Boolean> nested = new ArrayDeque<>();
    private int hidden;
    private int beyond;

    /** {@code properties}: the document's, {@code null} where it has no layers. */
    HiddenLayers(PDOptionalContentProperties properties) {
        this.properties = properties;
    }

    /** Whether nothing that is drawn now can be seen. */
    boolean hide() {
        return hidden > 0;
    }

    /** Marked content or a form begins; {@code layer}: what it belongs to, or {@code null}. */
    void begin(@Nullable PDPropertyList layer) {
        if (nested.size() >= DEEPEST) {
            beyond++;
            return;
        }
        boolean off = off(layer);
        nested.push(off);
        hidden += off ? 1 : 0;
    }

    void end() {
        if (beyond > 0) {
            beyond--;
        } else if (!nested.isEmpty() && nested.pop()) {
            hidden--;
        }
    }

    boolean off(@Nullable PDPropertyList layer) {
        if (properties == null || layer == null) {
            return false;
        }
        if (layer instanceof PDOptionalContentGroup group) {
            return !properties.isGroupEnabled(group);
        }
        return layer instanceof PDOptionalContentMembershipDictionary members && off(members);
    }

    private boolean off(PDOptionalContentMembershipDictionary members) {
        List<PDPropertyList> groups = members.getOCGs();
        if (groups.isEmpty()) {
            return false;
        }
        long on = groups.stream().filter(group -> !(group instanceof PDOptionalContentGroup one) || properties.isGroupEnabled(one)).count();
        COSName policy = members.getVisibilityPolicy();
        boolean shown = COSName.ALL_OFF.equals(policy) ? on == 0 : COSName.ALL_ON.equals(policy) ? on == groups.size()
                : COSName.ANY_OFF.equals(policy) ? on < groups.size() : on > 0;
        return !shown;
    }
}
