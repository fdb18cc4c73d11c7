package org.juesuan.reading.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.jspecify.annotations.Nullable;
import org.juesuan.model.ReaderFinding;
import org.juesuan.model.Severity;

/** Files that are attached to a PDF: they are named and not read. */
final class Attachments {

    private static final int NAMED = 5;
    private static final int LONGEST = 80;
    /** More nodes of names than any document has; a hostile one may lead in a circle. */
    private static final int MOST_NODES = 1_000;

    private final Set<String> names = new LinkedHashSet<>();
    private int nodes;

    private Attachments() {
    }

    static Optional<ReaderFinding> unread(PDDocument pdf) {
        Attachments found = new Attachments();
        try {
            PDDocumentNameDictionary dictionary = pdf.getDocumentCatalog().getNames();
            if (dictionary != null && dictionary.getEmbeddedFiles() != null) {
                found.embedded(dictionary.getEmbeddedFiles());
            }
            for (PDPage page : pdf.getPages()) {
                if (page.getCOSObject().containsKey(COSName.ANNOTS)) {
                    for (PDAnnotation annotation : page.getAnnotations(a -> PDAnnotationFileAttachment.SUB_TYPE.equals(a.getSubtype()))) {
                        found.attached(annotation);
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            // a damaged list of attachments: there is one
            found.names.add("?");
        }
        return Optional.ofNullable(found.finding());
    }

    private void embedded(PDNameTreeNode<PDComplexFileSpecification> node) throws IOException {
        nodes++;
        if (nodes > MOST_NODES) {
            return;
        }
        Map<String, PDComplexFileSpecification> own = node.getNames();
        if (own != null) {
            own.forEach((key, file) -> names.add(name(key, file)));
        }
        if (node.getKids() != null) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                embedded(kid);
            }
        }
    }

    private void attached(PDAnnotation annotation) throws IOException {
        boolean described = annotation instanceof PDAnnotationFileAttachment file && file.getFile() instanceof PDComplexFileSpecification;
        names.add(described ? name("?", (PDComplexFileSpecification) ((PDAnnotationFileAttachment) annotation).getFile()) : "?");
    }

    private static String name(String key, PDComplexFileSpecification file) {
        String name = file == null || file.getFilename() == null ? key : file.getFilename();
        return name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    }

    private @Nullable ReaderFinding finding() {
        if (names.isEmpty()) {
            return null;
        }
        List<String> shown = new ArrayList<>(names).subList(0, Math.min(NAMED, names.size()));
        return ReaderFinding.of("read_attachment", Severity.WARNING, "文件带有 " + names.size() + " 个附件（“" + String.join("”“", shown) + "”"
                + (names.size() > NAMED ? "等" : "") + "），附件没有读取，请单独提交");
    }
}
