package org.juesuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.juesuan.extraction.Extractor;
import org.juesuan.model.Extraction;
import org.juesuan.model.FileType;
import org.juesuan.model.SourceFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of every type that want something fetched, read or started: the reader comes back, and nobody has called. */
class HostileLinksTest {

    @TempDir
    private Path folder;
    private ServerSocket server;
    private String url;
    private Path secret;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.setSoTimeout(1);
        url = "http://127.0.0.1:" + server.getLocalPort() + "/";
        secret = Files.writeString(folder.resolve("secret.txt"), "秘密内容");
    }

    @AfterEach
    void nobodyCalled() throws IOException {
        try (ServerSocket listening = server) {
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(listening::accept);
        }
    }

    @Test
    void aWorkbookWithLinkedFormulas() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            Cell cell = workbook.createSheet("表").createRow(0).createCell(0);
            cell.setCellFormula("WEBSERVICE(\"" + url + "\")");
            cell = workbook.getSheetAt(0).createRow(1).createCell(0);
            cell.setCellFormula("HYPERLINK(\"" + url + "\",1+1)");
            workbook.write(out);
        }
        assertThat(extract(file, FileType.XLSX).lines()).isEmpty();
    }

    @Test
    void aWorkbookOfEntities() throws IOException {
        Path file = zip("b.xlsx", Map.of("[Content_Types].xml",
                entities("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">&file;&http;</Types>")));

        assertThat(extract(file, FileType.XLSX).refusal().message()).doesNotContain("秘密");
    }

    @Test
    void aTextWithATemplateAndPicturesFromElsewhere() throws IOException {
        Path file = folder.resolve("c.docx");
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("收入支出决算总表");
            for (String kind : List.of("image", "attachedTemplate", "oleObject")) {
                document.getPackagePart().addExternalRelationship(url + kind,
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind);
            }
            document.write(out);
        }
        assertThat(extract(file, FileType.DOCX).lines()).isEmpty();
    }

    @Test
    void aWebPage() throws IOException {
        Path file = Files.writeString(folder.resolve("d.html"),
                "<!DOCTYPE html SYSTEM \"" + url + "d.dtd\"><html><head><link rel=stylesheet href=" + url + "><base href=" + url
                + "><script src=" + url + "></script></head><body><img src=" + url + "><iframe src=" + secret.toUri()
                + "></iframe><table><tr><td>1</td></tr><tr><td>2</td></tr></table></body></html>");

        assertThat(extract(file, FileType.HTML).lines()).isEmpty();
    }

    @Test
    void aPdfThatActsWhenItIsOpened() throws IOException {
        Path file = folder.resolve("e.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(PDType1Font.HELVETICA, 12);
                content.showText("12.00");
                content.endText();
            }
            PDActionURI open = new PDActionURI();
            open.setURI(url);
            pdf.getDocumentCatalog().setOpenAction(open);
            PDActionLaunch launch = new PDActionLaunch();
            launch.getCOSObject().setString(COSName.F, "/usr/bin/touch " + folder.resolve("launched"));
            pdf.getDocumentCatalog().getActions().setWC(launch);
            pdf.getDocumentCatalog().getActions().setWS(new PDActionJavaScript("app.launchURL('" + url + "')"));
            // a picture whose bytes lie elsewhere
            COSDictionary elsewhere = new COSDictionary();
            elsewhere.setName(COSName.getPDFName("FS"), "URL");
            elsewhere.setString(COSName.F, url);
            page.getCOSObject().setItem(COSName.getPDFName("Thumb"), elsewhere);
            pdf.save(file.toFile());
        }
        assertThat(extract(file, FileType.PDF).lines()).isEmpty();
        assertThat(folder.resolve("launched")).doesNotExist();
    }

    private String entities(String body) {
        return "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY file SYSTEM \"" + secret.toUri() + "\"><!ENTITY http SYSTEM \"" + url
                + "\"><!ENTITY % p SYSTEM \"" + url + "p\"> %p;]>" + body;
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Extraction extract(Path file, FileType type) throws IOException {
        try (Extractor extractor = new Extractor(Inputs.definition("nightly", folder, 1), folder.resolve("processes"), () -> true)) {
            return extractor.extract(new SourceFile("0".repeat(64), file, file.getFileName().toString(), type, Files.size(file)));
        }
    }
}
