package org.juesuan.warehouse;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.juesuan.archive.Archive;
import org.juesuan.model.BodyKind;
import org.juesuan.model.DocumentKind;
import org.juesuan.model.Extraction;
import org.juesuan.model.ExtractorVersion;
import org.juesuan.model.FileType;
import org.juesuan.model.FormSeen;
import org.juesuan.model.Identity;
import org.juesuan.model.PublishedLine;
import org.juesuan.model.SourceFile;
import org.juesuan.model.TextSource;

/** Fills an archive from files that hold every figure of a disclosure, as a reader without a flaw would. */
final class Disclosures {

    static final Instant LOADED = Instant.parse("2026-01-02T03:04:05Z");

    private Disclosures() {
    }

    /** Loads every disclosure of a folder of sets: {@code <set>/<its files>} and {@code <set>/truth}. */
    static void load(Archive archive, Path sets) throws Exception {
        try (var folders = Files.list(sets)) {
            for (Path folder : folders.filter(f -> Files.exists(f.resolve("truth/document.json"))).sorted().toList()) {
                loadOne(archive, folder);
            }
        }
    }

    private static void loadOne(Archive archive, Path folder) throws Exception {
        Path truth = folder.resolve("truth");
        String json = "read_json('" + truth.resolve("document.json") + "')";
        Map<String, String> meta = rows("SELECT name, kind, parent, array_to_string(subordinate_units, '|') AS units, "
                + "fiscal_year, unit_of_amounts AS unit, published_on FROM " + json).get(0);
        String unit = meta.get("unit");
        BodyKind kind = meta.get("kind").equals("部门") ? BodyKind.DEPARTMENT : BodyKind.UNIT;
        List<String> units = meta.get("units") == null || meta.get("units").isEmpty() ? List.of() : List.of(meta.get("units").split("\\|"));
        Identity identity = new Identity(meta.get("name") + meta.get("fiscal_year") + "年度决算", DocumentKind.FINAL_ACCOUNTS,
                meta.get("name"), kind,
                meta.get("parent"), units,
                Integer.valueOf(meta.get("fiscal_year")), LocalDate.parse(meta.get("published_on")), false);
        List<FormSeen> forms = new ArrayList<>();
        for (Map<String, String> form : rows("SELECT unnest(forms, recursive := true) FROM " + json)) {
            forms.add(new FormSeen(form.get("form"), meta.get("name"), form.get("title"), form.get("label"), unit, 1, 0, ""));
        }
        for (Map<String, String> file : rows("SELECT unnest(files, recursive := true) FROM " + json)) {
            if (file.get("path").endsWith(".zip")) {
                continue;
            }
            boolean holdsForms = !file.get("role").equals("narrative");
            byte[] bytes = file.get("inside") == null ? Files.readAllBytes(folder.resolve(file.get("path")))
                    : inside(folder.resolve(file.get("inside")), file.get("path"));
            String name = file.get("path");
            FileType type = name.endsWith(".pdf") ? FileType.PDF : name.endsWith(".xls") ? FileType.XLS : FileType.XLSX;
            SourceFile source = new SourceFile(sha256(bytes), folder.resolve(name), name, type, bytes.length);
            archive.replace(new Extraction(source, 1, identity, holdsForms ? forms : List.of(),
                    holdsForms ? lines(truth.resolve("lines.csv"), meta.get("name"), unit) : List.of(), List.of(), null),
                    ExtractorVersion.NONE, "", 0.1, LOADED);
        }
    }

    /** The lines of a file {@code form,line_code,line_name,column,amount_yuan,page}; a row's number is its order in its form. */
    static List<PublishedLine> lines(Path csv, String body, String unit) throws Exception {
        List<PublishedLine> lines = new ArrayList<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        String previous = "";
        BigDecimal step = unit.equals("万元") ? new BigDecimal("100.00") : new BigDecimal("0.01");
        for (Map<String, String> row : rows("SELECT * FROM read_csv('" + csv + "', header = true, all_varchar = true)")) {
            String form = row.get("form");
            String line = form + "|" + row.get("line_code") + "|" + row.get("line_name");
            if (!line.equals(previous)) {
                numbers.merge(form, 1, Integer::sum);
                previous = line;
            }
            String page = row.get("page");
            lines.add(new PublishedLine(form, body, page != null && page.matches("\\d+") ? Integer.valueOf(page) : null, null,
                    numbers.get(form),
                    row.get("line_code"), row.get("line_name"), row.get("column"), row.get("amount_yuan"),
                    new BigDecimal(row.get("amount_yuan")).setScale(2),
                    unit, step, null, TextSource.TEXT, 1, ""));
        }
        return lines;
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    static List<Map<String, String>> rows(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return rows(connection, sql);
        }
    }

    static List<Map<String, String>> rows(Connection connection, String sql) throws Exception {
        List<Map<String, String>> result = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.put(rows.getMetaData().getColumnLabel(i), rows.getString(i));
                }
                result.add(row);
            }
        }
        return result;
    }

    private static byte[] inside(Path zip, String name) throws Exception {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(name)) {
                    return entries.readAllBytes();
                }
            }
        }
        throw new IllegalStateException(zip + " lacks " + name);
    }
}
