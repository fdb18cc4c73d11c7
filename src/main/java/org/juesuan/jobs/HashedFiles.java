package org.juesuan.jobs;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.juesuan.archive.Archive;
import org.juesuan.intake.KnownFiles;
import org.juesuan.model.FileMark;

/** What the archive knows of files in inboxes, and what is learned of them tonight. */
final class HashedFiles implements KnownFiles {

    private final Map<FileMark, String> before;
    private final Map<FileMark, String> tonight = new ConcurrentHashMap<>();

    /** @param again every file is to be hashed */
    HashedFiles(Archive archive, boolean again) {
        this.before = again ? Map.of() : archive.hashes().all();
    }

    @Override
    public Optional<String> key(FileMark mark) {
        return Optional.ofNullable(before.get(mark));
    }

    @Override
    public void hashed(FileMark mark, String key) {
        tonight.put(mark, key);
    }

    void keep(Archive archive) {
        if (!tonight.isEmpty()) {
            archive.hashes().keep(tonight);
        }
    }
}
