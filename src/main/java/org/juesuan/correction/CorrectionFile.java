package org.juesuan.correction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.juesuan.contract.FormCatalogue;
import org.juesuan.contract.FormDefinition;
import org.juesuan.contract.Units;
import org.juesuan.durable.Durable;
import org.juesuan.durable.Sha256;
import org.juesuan.model.BodyKind;
import org.juesuan.model.Correction;
import org.juesuan.model.DocumentKind;
import org.juesuan.yaml.YamlMapping;
import org.juesuan.yaml.YamlProblem;

/** One file of {@code jobs/corrections}: {@code <SHA-256 of the document>.yml}. */
final class CorrectionFile {

    static final Pattern NAME = Pattern.compile("([0-9a-f]{64})\\.yml");
    /** The units that forms are read in. */
    static final Set<String> UNITS = Units.all().keySet();

    private static final Durable FILES = new Durable("correction");
    private static final Set<String> KEYS = Set.of("reject", "year", "body", "body_kind", "kind", "unit", "forms", "region", "same_as",
            "not_same_as", "successor", "note");
    private static final Set<String> FORM_KEYS = Set.of("unit", "columns");
    private static final Pattern CODE = Pattern.compile("[a-z0-9_]{1,60}");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2}");
    private static final int MOST_CHARACTERS = 200;

    /** Read when the first correction names a form. */
    private static final class Known {
        private static final Map<String, FormDefinition> FORMS = new FormCatalogue().all().stream()
                .collect(Collectors.toUnmodifiableMap(FormDefinition::code, form -> form));

        private Known() {
        }
    }

    private CorrectionFile() {
    }

    /** @throws YamlProblem where the file is no correction */
    static Correction read(Path path, String shown) {
        YamlMapping file = YamlMapping.read(path, shown, KEYS);
        List<Correction.OfForm> forms = new ArrayList<>();
        file.mapping("forms").ifPresent(of -> of.names().forEach(code -> forms.add(form(of, code))));
        String body = file.text("body").orElse(null);
        if (body != null && (body.length() < 3 || body.length() > MOST_CHARACTERS || !HAN.matcher(body).find())) {
            throw file.problem("body", "body must be a Chinese name of 3 to " + MOST_CHARACTERS + " characters");
        }
        Correction said = new Correction("", file.text("reject").orElse(null), file.number("year", 1949, 2200).orElse(null), body,
                file.word("body_kind", Set.of("department", "unit")).map(w -> BodyKind.valueOf(w.toUpperCase(Locale.ROOT))).orElse(null),
                file.word("kind", Set.of("final_accounts", "budget")).map(w -> DocumentKind.valueOf(w.toUpperCase(Locale.ROOT)))
                .orElse(null),
                file.word("unit", UNITS).orElse(null), forms, ofBody(file));
        if (said.none()) {
            throw new YamlProblem(shown
                    + ", line 1: nothing is corrected here; remove the file, or say year, body, body_kind, kind, unit, forms, region, "
                    + "same_as, not_same_as, successor or reject");
        }
        if (said.rejected() != null && said.told().size() > 1) {
            throw file.problem("reject", "a document that is rejected is not corrected as well; keep reject, or the other entries");
        }
        return hashed(said);
    }

    private static Correction.OfBody ofBody(YamlMapping file) {
        return new Correction.OfBody(file.text("region").orElse(null), document(file, "same_as"), document(file, "not_same_as"),
                file.text("successor").orElse(null));
    }

    private static @Nullable String document(YamlMapping file, String name) {
        String key = file.text(name).orElse(null);
        if (key != null && !KEY.matcher(key).matches()) {
            throw file.problem(name, name
                    + " must be the SHA-256 of a document, 64 digits and letters a to f; ./juesuan documents names them");
        }
        return key;
    }

    private static Correction.OfForm form(YamlMapping forms, String code) {
        if (!CODE.matcher(code).matches()) {
            throw forms.problem(code, "'" + code + "' is no code of a form; ./juesuan quarantine show names them");
        }
        FormDefinition known = Known.FORMS.get(code);
        if (known == null) {
            throw forms.problem(code, "there is no form '" + code + "'; ./juesuan quarantine show names those of the document");
        }
        YamlMapping form = forms.mapping(code, FORM_KEYS).orElseThrow();
        List<Correction.Column> columns = new ArrayList<>();
        form.mapping("columns").ifPresent(of -> of.names().forEach(heading -> {
            String column = of.text(heading).orElseThrow();
            if (!CODE.matcher(column).matches()) {
                throw of.problem(heading, "'" + column + "' is no code of a column, such as basic");
            }
            Set<String> codes = known.columns().stream().map(FormDefinition.Column::code).collect(Collectors.toCollection(TreeSet::new));
            if (!codes.contains(column)) {
                throw of.problem(heading, codes.isEmpty() ? code + " has economic subjects for columns, and takes none by their headings"
                        : code + " has no column '" + column + "'; it has " + String.join(", ", codes));
            }
            columns.add(new Correction.Column(heading, column));
        }));
        if (form.empty()) {
            throw forms.problem(code, "nothing is corrected of " + code + "; say unit or columns");
        }
        return new Correction.OfForm(code, form.word("unit", UNITS).orElse(null), columns);
    }

    /** The same with the hash of what is said; comments and the order of entries do not matter. */
    private static Correction hashed(Correction said) {
        List<String> told = said.told().stream().map(Correction.Said::toString).sorted().toList();
        return new Correction(Sha256.of(String.join("\n", told)).substring(0, 16), said.rejected(), said.fiscalYear(), said.body(),
                said.bodyKind(),
                said.kind(), said.unit(), said.forms(), said.ofBody());
    }

    /** Writes a correction for people to read; {@code about} is a comment. The file is there whole or not at all. */
    static void write(Path path, Correction said, String about) throws IOException {
        StringBuilder text = new StringBuilder("# ").append(about.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\ufeff\\ufffe\\uffff]+|\\p{Cs}",
                " ").strip()).append('\n');
        for (Correction.Said one : said.told()) {
            if (one.form().isEmpty()) {
                entry(text, "", one.field(), one.value());
            }
        }
        if (!said.forms().isEmpty()) {
            text.append("forms:\n");
        }
        for (Correction.OfForm form : said.forms()) {
            text.append("  ").append(form.form()).append(":\n");
            if (form.unit() != null) {
                entry(text, "    ", "unit", form.unit());
            }
            if (!form.columns().isEmpty()) {
                text.append("    columns:\n");
                form.columns().forEach(column -> entry(text, "      ", quoted(column.heading()), column.code()));
            }
        }
        Files.createDirectories(path.getParent());
        Path temporary = Files.createTempFile(path.getParent(), ".", ".tmp");
        try {
            Files.writeString(temporary, text);
            read(temporary, "the correction");
            readable(temporary);
            FILES.place(temporary, path);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The next run may be another user's, as a service is: a file that only its writer may read would be followed by nobody. */
    private static void readable(Path file) throws IOException {
        PosixFileAttributeView permissions = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (permissions != null) {
            permissions.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static void entry(StringBuilder text, String indent, String name, String value) {
        text.append(indent).append(name).append(": ").append(value.matches("[a-z0-9_]+") ? value : quoted(value)).append('\n');
    }

    private static String quoted(String value) {
        return '"' + value.replaceAll("\\p{Cntrl}+", " ").replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
