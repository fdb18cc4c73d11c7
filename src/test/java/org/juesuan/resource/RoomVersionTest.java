package org.juesuan.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.juesuan.model.ExtractorVersion;
import org.junit.jupiter.api.Test;

/** What makes a version another one. */
@NullUnmarked // what is null here fails the test
class RoomVersionTest {

    private static final String CHANGES = "# remark\nfirst\n\nsecond\n";

    @Test
    void theNumberIsThatOfTheChangesAndTheHashFollowsEveryFile() {
        ResourceFile income = new ResourceFile("org/juesuan/contract/forms/income.yml", "titles: [收入决算表]");
        String version = RoomVersion.of(CHANGES, List.of(income), "shape");

        assertThat(version).matches("2-[0-9a-f]{12}").isEqualTo(RoomVersion.of(CHANGES, List.of(income), "shape"));
        assertThat(List.of(
                RoomVersion.of(CHANGES, List.of(new ResourceFile(income.path(), "titles: [收入决算表, 收入总表]")), "shape"),
                RoomVersion.of(CHANGES, List.of(new ResourceFile("org/juesuan/contract/forms/other.yml", income.text())), "shape"),
                RoomVersion.of(CHANGES, List.of(income), "another"), RoomVersion.of(CHANGES + "third\n", List.of(income), "shape")))
                .doesNotHaveDuplicates().doesNotContain(version);
    }

    @Test
    void filesOfAFolderAreFoundWithThoseBelowItAndWithoutClasses() {
        assertThat(ResourceFile.below("org/juesuan/contract/forms")).extracting(ResourceFile::path)
                .contains("org/juesuan/contract/forms/income.yml");
        assertThat(ResourceFile.below("org/juesuan")).extracting(ResourceFile::path)
                .contains("org/juesuan/contract/forms/income.yml", "org/juesuan/text/look-alikes.csv")
                .noneMatch(path -> path.endsWith(".class"));
        assertThat(ResourceFile.below("org/juesuan/nowhere")).isEmpty();
    }

    @Test
    void whatTheArchiveHoldsOfAVersionIsThatVersion() {
        ExtractorVersion version = new ExtractorVersion("3-5f0c2a9e1b77", "12-000000000000");

        assertThat(ExtractorVersion.of(version.text())).isEqualTo(version);
        assertThat(List.of(ExtractorVersion.of("5"), ExtractorVersion.of(null), ExtractorVersion.of(ExtractorVersion.NONE.text())))
                .containsOnly(ExtractorVersion.NONE);
    }
}
