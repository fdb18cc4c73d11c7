package org.juesuan.intake;

import java.util.ArrayList;
import java.util.List;

import org.juesuan.model.Refusal;
import org.juesuan.model.SourceFile;

/**
 * What lies in the inboxes, in an order that depends on nothing but names.
 *
 * @param files   files to be read; byte-identical copies are all listed
 * @param refused files that must wait for a person before they are even opened
 * @param skipped what is no submission at all
 */
public record Listing(List<SourceFile> files, List<Refused> refused, List<Skipped> skipped) {

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
    }

    static Listing of(SourceFile file) {
        return new Listing(List.of(file), List.of(), List.of());
    }

    static Listing skipped(String name, String why) {
        return new Listing(List.of(), List.of(), List.of(new Skipped(name, why)));
    }

    static Listing join(List<Listing> parts) {
        List<SourceFile> files = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (Listing part : parts) {
            files.addAll(part.files);
            refused.addAll(part.refused);
            skipped.addAll(part.skipped);
        }
        return new Listing(files, refused, skipped);
    }
}
