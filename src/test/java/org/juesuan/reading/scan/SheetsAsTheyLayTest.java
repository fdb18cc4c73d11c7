package org.juesuan.reading.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.juesuan.model.Box;
import org.juesuan.model.Grid;
import org.juesuan.model.Page;
import org.juesuan.model.TextLine;
import org.juesuan.model.TextSource;
import org.juesuan.reading.pdf.PlacedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets that lay sideways, tables without rules down, seals over print: what geometry alone tells, nothing recognised. */
class SheetsAsTheyLayTest {

    private static final String[][] TABLE = GeneratedScan.amounts(9, 4, 11);

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1.7", "90, 0", "90, -1.2", "180, 0.6", "270, 0", "270, 2"})
    void linesDownAreToldFromLinesAcross(int turn, double skew) {
        GreyImage lying = GeneratedScan.of(TABLE, skew, 12).upright((360 - turn) % 360);

        assertThat(Orientation.sideways(lying.evened())).isEqualTo(turn % 180 != 0);
    }

    @Test
    void aPictureTurnedUprightIsThePicture() {
        GreyImage picture = GeneratedScan.of(TABLE, 0, 13);
        for (int turn : new int[] {90, 180, 270}) {
            assertThat(picture.upright(360 - turn).upright(turn).grey()).isEqualTo(picture.grey());
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0.9, 0.9, 0", "180, 0.3, 0.9, 180", "90, 0.9, 0.2, 90", "270, 0.4, 0.9, 270", "180, 0.4, 0.45, 0"})
    void theEndThatIsReadWithMoreCertaintyIsUp(int turn, double first, double second, int expected) {
        GreyImage lying = GeneratedScan.of(TABLE, 0, 14).upright((360 - turn) % 360).evened();
        int[] calls = {0};
        Recogniser recogniser = sheet -> {
            double score = calls[0]++ == 0 ? first : second;
            return InkRuns.of(sheet, GeneratedScan.SCALE).runs.stream()
                    .map(r -> new Recogniser.Found("教育支出", r.x0(), r.y0(), r.x1(), r.y1(), score)).toList();
        };

        assertThat(new Orientation(recogniser, GeneratedScan.SCALE).turn(lying)).isEqualTo(expected);
        assertThat(calls[0]).isEqualTo(first > 0.8 ? 1 : 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.8, -1.5})
    void aTableWithoutRulesDownFallsApartIntoItsAmounts(double skew) {
        GreyImage straight = GeneratedScan.threeLines(TABLE, skew, 15).evened().straightened(skew);

        InkRuns ink = InkRuns.of(straight, GeneratedScan.SCALE);

        assertThat(ink.runs).hasSize(40);
        assertThat(ink.tabularLines(3)).isEqualTo(10);
        // amounts end at the right edge of their column
        assertThat(ink.runs).allSatisfy(run -> assertThat((run.x1() - GeneratedScan.LEFT + 8) % GeneratedScan.COLUMN % 294)
                .isBetween(0, 6));
    }

    /** The blank beside a quote in a title is wider than the gutter of a table below it. */
    @Test
    void aTitleInLargeLettersStaysWhole() {
        GreyImage sheet = GreyImage.white(900, 500);
        for (int i = 0; i < 6; i++) {
            // 44 pixels high, 24 apart
            sheet.paste(new GreyImage(40, 44, new byte[40 * 44]), 100 + i * 64, 40);
        }
        for (int row = 0; row < 8; row++) {
            for (int c = 0; c < 3; c++) {
                sheet.paste(new GreyImage(60, 20, new byte[60 * 20]), 100 + c * 76, 140 + row * 40);
            }
        }

        List<Snippet> runs = InkRuns.of(sheet, GeneratedScan.SCALE).runs;

        assertThat(runs).hasSize(1 + 24);
        assertThat(runs.stream().filter(r -> r.y0() == 40)).singleElement().satisfies(title -> assertThat(title.width()).isEqualTo(360));
    }

    @Test
    void proseIsNoTable() {
        BufferedImage image = new BufferedImage(1200, 700, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 1200, 700);
        g.setColor(Color.BLACK);
        g.setFont(new Font(Font.SERIF, Font.PLAIN, 28));
        for (int i = 0; i < 14; i++) {
            // the blank behind a wide comma
            g.drawString("abcde, fghij, klmnop, qrstu, vwxyz, abcdef, ghijkl", 60, 60 + i * 44);
        }
        g.dispose();

        assertThat(InkRuns.of(GreyImage.of(image), GeneratedScan.SCALE).tabularLines(3)).isZero();
    }

    @Test
    void stretchesOfTextAreAlignedAsATable() {
        List<TextLine> stretches = List.of(at("收入决算表", 200, 20, 80), at("项目", 60, 60, 20), at("合计", 160, 60, 20), at("财政拨款收入", 240, 60, 60),
                at("教育支出", 40, 90, 40), at("1,234.56", 150, 90, 40), at("1,000.00", 260, 90, 40),
                at("住房保障支出", 40, 110, 60), at("87.00", 165, 110, 25), at("0.00", 280, 110, 20),
                at("卫生健康支出", 40, 130, 60), at("5.10", 170, 130, 20), at("5.10", 280, 130, 20));

        Grid grid = new PlacedText(stretches).tables().get(0);

        assertThat(grid.columns()).isEqualTo(3);
        assertThat(grid.cells().stream().filter(c -> c.text().equals("1,000.00")).findFirst())
                .hasValueSatisfying(c -> assertThat(c.column()).isEqualTo(2));
        assertThat(grid.cells().stream().filter(c -> c.text().equals("财政拨款收入")).findFirst())
                .hasValueSatisfying(c -> assertThat(c.column()).isEqualTo(2));
    }

    private static TextLine at(String text, double x, double y, double width) {
        boolean digits = text.codePoints().noneMatch(Character::isIdeographic);
        return new TextLine(text, new Box(x, y - (digits ? 3.6 : 4.7), x + width, y + (digits ? 3.6 : 4.7)));
    }

    @Test
    void printUnderASealStaysAndTheSealGoes() {
        BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 900, 600);
        g.setColor(new Color(215, 30, 40));
        g.setStroke(new BasicStroke(9));
        g.drawOval(100, 100, 320, 320);
        // a red figure far from the seal
        g.fillRect(700, 500, 30, 20);
        g.setColor(Color.BLACK);
        g.fillRect(50, 255, 500, 6);
        g.dispose();

        GreyImage grey = RedSeal.removed(image, GeneratedScan.SCALE);

        assertThat(grey.at(260, 100)).isGreaterThan(200);
        assertThat(grey.at(100, 258)).isLessThan(20);
        assertThat(grey.at(715, 510)).isLessThan(110);
    }

    @ParameterizedTest
    @CsvSource({"155, 30, 0.5", "140, 20, 0.6", "170, 60, 0.3"})
    void printUnderAGreySealStaysAndTheSealGoes(int shade, int print, double grain) {
        BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(245, 245, 245));
        g.fillRect(0, 0, 900, 600);
        g.setColor(new Color(shade, shade, shade));
        g.setStroke(new BasicStroke(9));
        g.drawOval(100, 100, 320, 320);
        g.fillRect(230, 180, 60, 40);
        // a stroke of a letter in the ring, and a shaded figure far from the seal
        g.fillRect(255, 330, 4, 40);
        g.fillRect(700, 500, 30, 20);
        g.setColor(new Color(print, print, print));
        g.fillRect(50, 255, 500, 6);
        g.fillRect(240, 190, 3, 20);
        g.dispose();
        GreyImage seal = GreyImage.of(image);
        Random random = new Random(shade);
        for (int i = 0; i < seal.grey().length; i++) {
            seal.grey()[i] = (byte) Math.max(0, Math.min(255, (seal.grey()[i] & 0xFF) + (int) (random.nextGaussian() * 10 * grain)));
        }

        GreyImage grey = GreySeal.removed(seal, GeneratedScan.SCALE);

        for (int[] gone : new int[][] {{260, 100}, {260, 420}, {420, 265}, {270, 200}, {257, 350}}) {
            assertThat(grey.at(gone[0], gone[1])).as("%d, %d", gone[0], gone[1]).isGreaterThan(200);
        }
        for (int[] stays : new int[][] {{100, 258}, {420, 258}, {241, 200}, {520, 258}}) {
            assertThat(grey.at(stays[0], stays[1])).as("%d, %d", stays[0], stays[1]).isLessThan(print + 40);
        }
        assertThat(grey.at(715, 510)).isEqualTo(seal.at(715, 510));
    }

    /** A rule that climbs by a pixel on its way is stairs in black and white; softened it is one line again. */
    @Test
    void aPictureInBlackAndWhiteGetsSoftEdges() {
        GreyImage hard = GreyImage.white(200, 40);
        hard.paste(new GreyImage(100, 2, new byte[200]), 0, 20);
        hard.paste(new GreyImage(100, 2, new byte[200]), 100, 21);

        GreyImage soft = hard.softened();

        assertThat(soft.at(50, 20)).isEqualTo(63);
        assertThat(soft.at(50, 22)).isEqualTo(191);
        assertThat(soft.at(50, 24)).isEqualTo(255);
        assertThat(soft.at(99, 21)).isBetween(40, 80);
        GreyImage grey = GeneratedScan.of(TABLE, 0, 17);
        assertThat(grey.softened()).isSameAs(grey);
    }

    @Test
    void aPageWithoutASealIsLeftAsItIs() {
        GreyImage page = GeneratedScan.of(TABLE, 0.4, 16);

        assertThat(GreySeal.removed(page, GeneratedScan.SCALE)).isSameAs(page);
    }

    @Test
    void aPlaceOnATurnedAndSkewedSheetIsWhereItIsPrinted() {
        Page page = new Page(1, null, 600, 800, 90, List.of(), List.of(), TextSource.OCR, 1);
        // upright, the sheet is 800 wide and 600 high; its middle stays, what lies right of it is lower by the skew
        Box middle = page.displayed(new Box(395, 295, 405, 305));
        Box right = page.displayed(new Box(695, 295, 705, 305));

        assertThat(middle.centreX()).isCloseTo(300, within(0.01));
        assertThat(middle.centreY()).isCloseTo(400, within(0.01));
        assertThat(right.centreY()).isCloseTo(400 + 300 * Math.cos(Math.toRadians(1)), within(0.01));
        assertThat(right.centreX()).isCloseTo(300 - 300 * Math.sin(Math.toRadians(1)), within(0.01));
    }
}
