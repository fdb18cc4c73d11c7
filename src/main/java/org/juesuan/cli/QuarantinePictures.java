package org.juesuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.juesuan.durable.Durable;
import org.juesuan.process.Child;
import org.juesuan.process.Failure;

/**
 * The pages of a document in quarantine. It may be there because it is hostile, so that its pages are drawn in a process
 * of their own, without network and within limits of time, memory and pixels.
 */
final class QuarantinePictures {

    private static final Durable FILES = new Durable("pictures");
    private static final Duration FOR_ALL = Duration.ofMinutes(5);
    private static final Duration FOR_ONE = Duration.ofSeconds(60);

    private QuarantinePictures() {
    }

    /** Writes {@code page-001.png} and so on for the first pages; returns what a person is told of it. */
    static String draw(Path original, String type, Path folder, int most) throws IOException {
        if (!type.equals("pdf")) {
            return "no pictures: only a PDF has pages; the original is " + original;
        }
        if (!Files.exists(original)) {
            return "no pictures: the archived original is missing: " + original;
        }
        Files.createDirectories(folder);
        Path working = Files.createTempDirectory("juesuan-pages-");
        try {
            Path drawn = Files.createDirectory(working.resolve("drawn"));
            String told = ask(new PictureChild.Ask(original.toAbsolutePath(), drawn, most), working.resolve("process"));
            int count = 0;
            for (Path page : pages(drawn)) {
                Files.copy(page, folder.resolve(page.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                count++;
            }
            return "drawn: " + count + (count == 1 ? " page" : " pages") + " in " + folder + (told.isEmpty() ? "" : "; " + told);
        } finally {
            FILES.deleteTree(working);
        }
    }

    /** What there is to say beside the pages that were drawn; those before the one that failed are there. */
    private static String ask(PictureChild.Ask what, Path folder) {
        try (Child<PictureChild.Ask, PictureChild.Drawn> child = new Child<>(PictureChild.class, PictureChild.Ask.class, PictureChild.Drawn.class, folder,
                List.of("-Xmx768m", "-XX:+UseSerialGC", "-Xlog:disable"))) {
            return child.ask(what, FOR_ALL, FOR_ONE).told();
        } catch (Failure e) {
            return "the others are too much to draw (" + e.getMessage() + ")";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** The whole ones: one that is being written has another name. */
    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("page-")).sorted().toList();
        }
    }
}
