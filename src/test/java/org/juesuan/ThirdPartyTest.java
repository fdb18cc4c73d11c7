package org.juesuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whoever passes the program on must know under which licence each of its parts is. */
class ThirdPartyTest {

    private static final Path LIST = Path.of("src/main/resources/META-INF/third-party.csv");
    private static final Pattern LICENCE = Pattern.compile(".*(Apache-2\\.0|MIT|BSD-[23]-Clause|EPL-[12]\\.0|MPL-2\\.0).*");

    @Test
    void everyLibraryThatThePomNamesHasALicence() throws Exception {
        TreeSet<String> listed = new TreeSet<>();
        try (Reader in = Files.newBufferedReader(LIST)) {
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in).forEach(row -> {
                assertThat(row.get("licence")).describedAs(row.get("artifact")).matches(LICENCE);
                listed.add(row.get("artifact"));
            });
        }

        assertThat(listed).containsAll(libraries());
    }

    /** What the program needs to run; starters hold nothing themselves but are listed too. */
    private static SortedSet<String> libraries() throws Exception {
        TreeSet<String> libraries = new TreeSet<>();
        NodeList dependencies = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile())
                .getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            String scope = text(dependency, "scope");
            if (!"test".equals(scope) && !"import".equals(scope)) {
                libraries.add(text(dependency, "artifactId"));
            }
        }
        return libraries;
    }

    private static String text(Element dependency, String tag) throws IOException {
        NodeList found = dependency.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
