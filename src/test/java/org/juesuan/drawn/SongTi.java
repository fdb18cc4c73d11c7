package org.juesuan.drawn;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;

/** A Chinese font that is not embedded and has no table of characters, as older Chinese programs write it. */
final class SongTi {

    private final boolean gbk;

    SongTi(boolean gbk) {
        this.gbk = gbk;
    }

    void addTo(PDPage page) {
        COSDictionary info = new COSDictionary();
        info.setString(COSName.REGISTRY, "Adobe");
        info.setString(COSName.ORDERING, "GB1");
        info.setInt(COSName.SUPPLEMENT, 4);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "SimSun");
        descriptor.setInt(COSName.FLAGS, 6);
        COSArray box = new COSArray();
        for (int i : new int[] {-8, -145, 1000, 859}) {
            box.add(COSInteger.get(i));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ASCENT, 859);
        descriptor.setInt(COSName.DESCENT, -141);
        descriptor.setInt(COSName.CAP_HEIGHT, 683);
        descriptor.setInt(COSName.STEM_V, 80);
        descriptor.setItem(COSName.ITALIC_ANGLE, new COSFloat(0));
        COSDictionary cid = new COSDictionary();
        cid.setItem(COSName.TYPE, COSName.FONT);
        cid.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        cid.setName(COSName.BASE_FONT, "SimSun");
        cid.setItem(COSName.CIDSYSTEMINFO, info);
        cid.setItem(COSName.FONT_DESC, descriptor);
        cid.setInt(COSName.DW, 1000);
        COSArray widths = new COSArray();
        for (int[] range : new int[][] {{1, 95, 500}, {814, 939, 500}}) {
            for (int i : range) {
                widths.add(COSInteger.get(i));
            }
        }
        cid.setItem(COSName.W, widths);
        COSArray below = new COSArray();
        below.add(cid);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "SimSun");
        font.setName(COSName.ENCODING, gbk ? "GBK-EUC-H" : "UniGB-UCS2-H");
        font.setItem(COSName.DESCENDANT_FONTS, below);
        PDResources resources = page.getResources() == null ? new PDResources() : page.getResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("S"), font);
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
    }

    /** Width of a text in sizes. */
    static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x7f ? 0.5 : 1).sum();
    }

    @SuppressWarnings("deprecation")
    void show(PDPageContentStream ink, String text, double size, double x, double y, double slant) throws IOException {
        byte[] bytes = text.getBytes(gbk ? Charset.forName("GBK") : StandardCharsets.UTF_16BE);
        String cos = slant == 0 ? "1 0 0 1" : String.format("%.4f %.4f %.4f %.4f", Math.cos(slant), Math.sin(slant), -Math.sin(slant),
                Math.cos(slant));
        ink.appendRawCommands(String.format("BT /S %.2f Tf %s %.2f %.2f Tm <%s> Tj ET\n", size, cos, x, y,
                new COSString(bytes).toHexString()));
    }
}
