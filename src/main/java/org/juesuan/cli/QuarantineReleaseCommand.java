package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.juesuan.correction.Corrections;
import org.juesuan.message.Messages;
import org.juesuan.model.BodyKind;
import org.juesuan.model.Correction;
import org.juesuan.model.DocumentKind;
import org.juesuan.problem.ExitCode;
import org.juesuan.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a document does not say, said by a person. */
@Command(name = "release", description = {"Say what a document does not say itself, or says wrongly.",
    "This writes a small file in jobs/corrections; the next nightly, or ./juesuan reprocess --document ID at once, reads the document "
    + "accordingly. What was said before stays unless it is said anew."})
final class QuarantineReleaseCommand implements Callable<Integer> {

    private static final Pattern UNIT = Pattern.compile("(?:([a-z0-9_]+)=)?(\\p{IsHan}+)");
    private static final Pattern COLUMN = Pattern.compile("([a-z0-9_]+):(.+)=([a-z0-9_]+)");

    /** A document's or a form's unit, and the columns of a form. */
    private record Form(@Nullable String unit, List<Correction.Column> columns) {
    }

    private final Messages says = Messages.of(QuarantineReleaseCommand.class);

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "ID", description = "the document's SHA-256 or the beginning of it, its file name, or the path of the file")
    private String id;

    @Option(names = "--year", paramLabel = "YEAR", description = "the fiscal year of its figures")
    private @Nullable Integer year;

    @Option(names = "--body", paramLabel = "NAME", description = "the disclosing body")
    private @Nullable String body;

    @Option(names = "--kind-of-body", paramLabel = "KIND", description = "department (部门) or unit (单位)")
    private @Nullable BodyKind bodyKind;

    @Option(names = "--kind", paramLabel = "KIND", description = "final_accounts (决算) or budget (预算)")
    private @Nullable DocumentKind kind;

    @Option(names = "--unit", paramLabel = "[FORM=]UNIT",
            description = "unit of amounts, such as 元 or 万元: of every form that states none, or of one form whatever it states")
    private List<String> units = new ArrayList<>();

    @Option(names = "--column", paramLabel = "FORM:HEADING=CODE",
            description = "what the column under a heading is, such as expenditure:其他支出/小计=project")
    private List<String> columns = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        PublishedQueries published = PublishedQueries.of(common);
        String key = published.document(id);
        Corrections corrections = Corrections.read(CommonOptions.corrections());
        corrections.wrong(key).ifPresent(why -> {
            throw Problem.usage(says.text("correction.mend", why));
        });
        if (year != null && year > Year.now(ZoneOffset.UTC).getValue() + 1) {
            throw Problem.usage(says.text("correction.future", year));
        }
        Correction before = corrections.of(key).rejected() == null ? corrections.of(key) : Correction.NONE;
        Correction said = over(before);
        if (said.none()) {
            throw Problem.usage(says.text("correction.nothing", id));
        }
        Set<String> needed = curable(published, key);
        Path file = corrections.write(key, said, "of " + published.texts("file_name", key).get(0));
        if (!common.quiet()) {
            System.out.println(says.text("correction.written", file));
            if (!needed.isEmpty() && said.told().stream().map(Correction.Said::field).noneMatch(needed::contains)) {
                System.out.println(says.text("correction.lacks", String.join(says.text("correction.or"), needed)));
            }
            System.out.println(says.text("correction.followed", key.substring(0, 12), CommonOptions.where(common.data())));
        }
        return ExitCode.DONE.number();
    }

    /** What a person can say to have the document out of quarantine; empty where it is in none. */
    private Set<String> curable(PublishedQueries published, String key) {
        Set<String> needed = new TreeSet<>();
        published.ask("cure", key).rows().forEachRemaining(row -> {
            if (row.get(0) == null) {
                String advice = String.valueOf(row.get(says.chinese() ? 3 : 2));
                throw Problem.usage(says.text("correction.no_cure", row.get(1), advice.replace(" ID", " " + key.substring(0, 12))));
            }
            needed.addAll(List.of(row.get(0).toString().split(" ")));
        });
        return needed;
    }

    private Correction over(Correction before) {
        Map<String, Form> forms = new LinkedHashMap<>();
        before.forms().forEach(form -> forms.put(form.form(), new Form(form.unit(), new ArrayList<>(form.columns()))));
        String unit = before.unit();
        for (String one : units) {
            Matcher m = UNIT.matcher(one);
            if (!m.matches() || !Corrections.units().contains(m.group(2))) {
                throw Problem.usage(says.text("correction.no_unit", one));
            }
            if (m.group(1) == null) {
                unit = m.group(2);
            } else {
                forms.merge(m.group(1), new Form(m.group(2), new ArrayList<>()), (old, now) -> new Form(now.unit, old.columns));
            }
        }
        for (String one : columns) {
            Matcher m = COLUMN.matcher(one);
            if (!m.matches()) {
                throw Problem.usage(says.text("correction.no_column", one));
            }
            Correction.Column column = new Correction.Column(m.group(2).strip(), m.group(3));
            List<Correction.Column> known = forms.computeIfAbsent(m.group(1), form -> new Form(null, new ArrayList<>())).columns;
            known.removeIf(old -> old.heading().equals(column.heading()));
            known.add(column);
        }
        List<Correction.OfForm> all = new ArrayList<>();
        forms.forEach((form, said) -> all.add(new Correction.OfForm(form, said.unit, said.columns)));
        return new Correction("", null, year == null ? before.fiscalYear() : year, body == null ? before.body() : body.strip(),
                bodyKind == null ? before.bodyKind() : bodyKind, kind == null ? before.kind() : kind, unit, all, before.ofBody());
    }
}
