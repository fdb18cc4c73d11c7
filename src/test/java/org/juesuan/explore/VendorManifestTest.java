package org.juesuan.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The third-party files are those that the manifest names, byte for byte. */
class VendorManifestTest {

    private static final Map<String, SiteFile> FILES = CarriedSite.files();

    @Test
    void everyFileIsTheOneThatItsPackageHas() throws Exception {
        Map<String, String> found = new TreeMap<>();
        for (Map.Entry<String, SiteFile> file : FILES.entrySet()) {
            if (file.getKey().startsWith("vendor/") && !file.getKey().equals("vendor/manifest.csv")) {
                found.put(file.getKey(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(file.getValue()))));
            }
        }
        assertThat(found).hasSizeGreaterThan(100).isEqualTo(VendorManifest.checksums());
    }

    @Test
    void everyPackageIsPinnedAndMayBePassedOn() {
        Map<String, String> packages = new TreeMap<>();
        VendorManifest.read().entries().forEach(entry -> packages.put(entry.packageName() + " " + entry.version(), entry.licence()));
        assertThat(packages).isEqualTo(Map.of("@duckdb/duckdb-wasm 1.33.1-dev65.0", "MIT", "apache-arrow 17.0.0", "Apache-2.0",
                "pdfjs-dist 6.5.438", "Apache-2.0",
                "write-excel-file 4.1.1", "MIT", "fflate 0.8.3", "MIT"));
    }

    @Test
    void thePolicyNamesTheOnlyScriptOfThePageItself() throws Exception {
        String index = new String(bytes(FILES.get("index.html")), StandardCharsets.UTF_8);
        Matcher script = Pattern.compile("<script type=\"importmap\">(.*?)</script>").matcher(index);
        assertThat(script.find()).isTrue();
        String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256")
                .digest(script.group(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(CarriedSite.policy()).contains("'sha256-" + hash + "'").contains("default-src 'none'").doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval' 'unsafe");
    }

    @Test
    void noFileOfTheSiteWritesMarkup() throws Exception {
        Pattern markup = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|createContextualFragment|\\beval\\(|new Function");
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, SiteFile> file : FILES.entrySet()) {
            if (file.getKey().endsWith(".js") && !file.getKey().startsWith("vendor/")
                    && markup.matcher(new String(bytes(file.getValue()), StandardCharsets.UTF_8)).find()) {
                found.add(file.getKey());
            }
        }
        assertThat(found).isEmpty();
    }

    static byte[] bytes(SiteFile file) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.send(out, 0, file.size());
        return out.toByteArray();
    }
}
