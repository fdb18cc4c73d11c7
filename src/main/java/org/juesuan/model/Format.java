package org.juesuan.model;

import java.io.IOException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of files that are read: how they are told from others by their content, and how they become pages. Each is a folder of
 * {@code reading} and a line of {@code META-INF/services/org.juesuan.model.Format}. The lines are in the order in which formats are
 * asked what a file is. Thread-safe.
 */
public interface Format {

    /** The formats that the program carries, in the order in which they are asked. */
    List<Format> ALL = ServiceLoader.load(Format.class, Format.class.getClassLoader()).stream().map(ServiceLoader.Provider::get).toList();

    /** The types that are read. */
    Set<FileType> types();

    /**
     * What a file is, where it is of this kind; null where it is none. It may be a type that is told and not read. Opens of a
     * container its directory, never its content.
     *
     * @throws IOException where the file cannot be read
     */
    @Nullable FileType recognise(FileHead head) throws IOException;

    /** Never throws for what is wrong with the file: that is a {@link ReadResult.Refused}. {@code file}: of one of the types. */
    ReadResult read(SourceFile file);
}
