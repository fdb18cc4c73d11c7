package org.juesuan.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {

    private static final Link LINK = new Link(URI.create("http://a.cn/x/P02024.pdf"), "附件下载");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "attachment; filename=\"../../etc/passwd\" | passwd",
        "attachment; filename=\"..\\..\\a.pdf\" | a.pdf",
        "attachment; filename=\"/etc/cron.d/x.pdf\" | x.pdf",
        "attachment; filename=\"C:\\x.pdf\" | x.pdf",
        "attachment; filename=\"a\\\"b?.pdf\" | ab.pdf",
        "attachment; filename=.bashrc | bashrc",
        "attachment; filename=\"..\" | P02024.pdf",
        "attachment; filename=\"\" | P02024.pdf",
        "attachment | P02024.pdf",
        "attachment; filename=a.pdf; filename*=UTF-8''2024%E5%86%B3%E7%AE%97.pdf | 2024决算.pdf",
        "attachment; filename*=UTF-8''..%2F..%2Fx.pdf | x.pdf",
        "attachment; filename=%E5%86%B3%E7%AE%97.pdf | 决算.pdf"})
    void aHeaderGivesANameAndNoPath(String header, String name) {
        assertThat(SafeName.of(header, LINK)).isEqualTo(name);
    }

    @Test
    void chineseInAHeaderIsUtf8OrGbk() {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GBK")}) {
            String header = new String("attachment; filename=\"2024年度决算.pdf\"".getBytes(charset), StandardCharsets.ISO_8859_1);
            assertThat(SafeName.of(header, LINK)).isEqualTo("2024年度决算.pdf");
        }
    }

    @Test
    void theTextOfALinkStandsForANameThatSaysNothing() {
        URI uri = URI.create("http://a.cn/x/P02024.pdf");
        assertThat(SafeName.of(null, new Link(URI.create("http://a.cn/x/P0909.pdf"), "2024年度 部门决算"))).isEqualTo("2024年度 部门决算.pdf");
        assertThat(SafeName.of(null, new Link(uri, "附件"))).isEqualTo("P02024.pdf");
        assertThat(SafeName.of(null, new Link(URI.create("http://a.cn/"), ""))).isEqualTo("document");
    }

    @Test
    void aNameIsNoLongerThanAFileSystemTakesAndKeepsItsSuffix() {
        String name = SafeName.clean("决算".repeat(300) + ".xlsx");

        assertThat(name).startsWith("决算决算").endsWith(".xlsx");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(180);
        assertThat(SafeName.clean("x".repeat(300))).hasSize(180);
    }

    @Test
    void whateverComesIsOneNameInItsFolder() {
        Random random = new Random(6);
        String alphabet = "./\\\u0000\n:%2e2F~ a决\ud83d\ude00\u202e\ud800\"*";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                name.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String safe = SafeName.of("attachment; filename=\"" + name.toString().replace("\"", "") + "\"", LINK);
            Path folder = Path.of("/inbox");

            assertThat(safe).isNotEmpty().doesNotStartWith(".");
            assertThat(folder.resolve(safe).normalize().getParent()).isEqualTo(folder);
        }
    }
}
