package org.juesuan.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceFileTest {

    @Test
    void aJarsFilesAreFoundAsThoseBesideTheClasses(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("a jar.jar");
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out)) {
            for (String name : new String[] {"forms/", "forms/b.yml", "forms/a.yml", "forms/notes.md", "other/c.yml"}) {
                entries.putNextEntry(new ZipEntry(name));
                entries.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        Path beside = Files.createDirectories(folder.resolve("classes/forms"));
        Files.writeString(beside.resolve("b.yml"), "forms/b.yml");
        Files.writeString(beside.resolve("a.yml"), "forms/a.yml");

        for (Path classPath : new Path[] {jar, folder.resolve("classes")}) {
            try (URLClassLoader loader = new URLClassLoader(new URL[] {classPath.toUri().toURL()}, null)) {
                assertThat(ResourceFile.below("forms", loader)).containsExactly(new ResourceFile("forms/a.yml", "forms/a.yml"),
                        new ResourceFile("forms/b.yml", "forms/b.yml"));
            }
        }
    }
}
