package org.juesuan.reading.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * An Office file whose parts are written otherwise than POI reads them, rewritten in memory: in the namespaces of the strict
 * variant of the standard (ISO 29500), or with content controls round paragraphs, tables, rows, cells and runs. The file has
 * passed the limits before.
 */
final class OfficeParts {

    private static final Pattern STRICT = Pattern.compile("http://purl\\.oclc\\.org/ooxml/([A-Za-z]+)/");
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/$1/2006/";
    private static final String RELATIONS = "_rels/.rels";
    private static final String WORD = "word/document.xml";
    /** Elements of a Word file that hold text where POI reads none, or text that is not shown. */
    private static final Pattern MISPLACED = Pattern.compile("<\\w+:(?:sdt|txbxContent|vanish|moveFrom)[\\s/>]");

    private OfficeParts() {
    }

    /** Whether a file is written in the strict variant. */
    static boolean strict(Path file) throws IOException {
        return part(file, RELATIONS).contains("purl.oclc.org/ooxml");
    }

    /** The file with the namespaces that POI knows. */
    static InputStream transitional(Path file) throws IOException {
        return rewritten(file, (name, text) -> STRICT.matcher(text).replaceAll(TRANSITIONAL));
    }

    /**
     * A Word file as POI reads it.
     *
     * @param hidden how many characters are formatted as hidden, and left out
     */
    record Word(InputStream in, int hidden) {
    }

    /** A Word file with its text where POI reads it. */
    static Word word(Path file) throws IOException {
        boolean strict = strict(file);
        String text = part(file, WORD);
        boolean misplaced = MISPLACED.matcher(text).find();
        if (!strict && !misplaced) {
            return new Word(Files.newInputStream(file), 0);
        }
        String known = strict ? STRICT.matcher(text).replaceAll(TRANSITIONAL) : text;
        WordText.Placed placed = WordText.of(known.getBytes(StandardCharsets.UTF_8));
        String shown = new String(placed.part(), StandardCharsets.UTF_8);
        return new Word(rewritten(file, (name, other) -> name.equals(WORD) ? shown : strict ? STRICT.matcher(other).replaceAll(TRANSITIONAL)
                : other), placed.hidden());
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            return entry == null ? "" : text(zip, entry);
        }
    }

    /** {@code rewrite}: of a part's name and text its other text. */
    private static InputStream rewritten(Path file, BinaryOperator<String> rewrite) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(file.toFile()); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.isDirectory()) {
                    continue;
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    out.write(rewrite.apply(entry.getName(), text(zip, entry)).getBytes(StandardCharsets.UTF_8));
                } else {
                    try (InputStream in = zip.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
