package org.juesuan.intake;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;

/**
 * What lies in the inboxes, in an order that depends on nothing but names.
 *
 * @param files   files to be read; byte-identical copies are all listed
 * @param refused files that must wait for a person before they are even opened
 * @param skipped what is no submission at all
 * @param places  where each file, and each that is not opened, was found; empty until the inbox tells
 */
public record Listing(List<SourceFile> files, List<Refused> refused, List<Skipped> skipped, List<Place> places) {

    /**
     * Where a file lies.
     *
     * @param key   of its bytes
     * @param inbox the folder that was looked through
     * @param path  from there, with slashes; of a member of an archive goes on within the archive
     */
    public record Place(String key, String inbox, String path) {
    }

    /** A file that is not opened, and why. */
    public record Refused(SourceFile file, Refusal refusal) {
    }

    /**
     * Something in a folder that is not taken in.
     *
     * @param name as an operator finds it again
     * @param why  half a sentence
     */
    public record Skipped(String name, String why) {
    }

    public Listing {
        files = List.copyOf(files);
        refused = List.copyOf(refused);
        skipped = List.copyOf(skipped);
        places = List.copyOf(places);
    }

    /** What no inbox has placed yet. */
    public Listing(List<SourceFile> files, List<Refused> refused, List<Skipped> skipped) {
        this(files, refused, skipped, List.of());
    }

    static Listing of(SourceFile file) {
        return new Listing(List.of(file), List.of(), List.of());
    }

    static Listing skipped(String name, String why) {
        return new Listing(List.of(), List.of(), List.of(new Skipped(name, why)));
    }

    /** The same where all of it was found under one path of an inbox. */
    Listing at(Path inbox, Path path) {
        Path folder = path.getParent();
        String parent = folder == null ? "" : folder.toString().replace(File.separatorChar, '/') + "/";
        List<Place> found = Stream.concat(files.stream(), refused.stream().map(Refused::file))
                .map(file -> new Place(file.key(), inbox.toString(), parent + file.fileName())).toList();
        return new Listing(files, refused, skipped, found);
    }

    static Listing join(List<Listing> parts) {
        List<SourceFile> files = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Listing part : parts) {
            files.addAll(part.files);
            refused.addAll(part.refused);
            skipped.addAll(part.skipped);
            places.addAll(part.places);
        }
        return new Listing(files, refused, skipped, places);
    }
}
