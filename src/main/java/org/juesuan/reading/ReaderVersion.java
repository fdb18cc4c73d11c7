package org.juesuan.reading;

import java.util.List;
import java.util.stream.Stream;
import org.juesuan.model.ReadResult;
import org.juesuan.process.RecordCodec;
import org.juesuan.resource.ResourceFile;
import org.juesuan.resource.RoomVersion;

/** The version of everything that turns a file into pages. What another version read is read again. */
public final class ReaderVersion {

    private static final String CHANGES = "org/juesuan/reading/changes.txt";

    private ReaderVersion() {
    }

    /** As the class path has it now: the number of the code, what it reads beside it, and the form in which pages are kept. */
    public static String current() {
        List<ResourceFile> files = Stream.of("org/juesuan/reading", "org/juesuan/text")
                .flatMap(folder -> ResourceFile.below(folder).stream()).toList();
        String changes = files.stream().filter(file -> file.path().equals(CHANGES)).findFirst().orElseThrow().text();
        return RoomVersion.of(changes, files, RecordCodec.shape(ReadResult.class));
    }
}
