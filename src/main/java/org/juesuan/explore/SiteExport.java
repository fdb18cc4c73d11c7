package org.juesuan.explore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.juesuan.problem.Problem;
import org.juesuan.warehouse.ReleaseCatalogue;
import org.juesuan.warehouse.WarehouseException;

/**
 * Writes a site into a folder: for any web space that answers ranges, below any path, without a server of this program's.
 *
 * @param dataDir   whose published release it is
 * @param where     a SQL condition on {@code dim_department}; empty for every body
 * @param originals whether the documents go along; without them their published addresses are linked, where known
 */
public record SiteExport(Path dataDir, String where, boolean originals) {

    /**
     * Writes it; the first page goes last, so that a folder that has it is whole.
     *
     * @param force also into a folder that is not empty; files of other names stay there
     * @return number of files
     * @throws WarehouseException where nothing is published, the folder is not empty or cannot be written
     * @throws Problem            where the condition makes no sense, or no body fulfils it
     */
    public long write(Path to, boolean force) {
        Path part = to.resolve(".part.duckdb");
        try {
            requireRoom(to, force);
            Site whole = Site.of(dataDir, "published");
            Map<String, SiteFile> files = new TreeMap<>(whole.files());
            Files.createDirectories(to);
            if (!where.isEmpty()) {
                SiteSelection.write(new ReleaseCatalogue(dataDir).warehouse().file(whole.release()), where, part);
                files.put(Site.DATABASE, SiteFile.Open.at(part));
                files.keySet().removeIf(name -> name.startsWith(OriginalName.FOLDER));
                files.putAll(Site.originals(part, dataDir));
                // of all bodies; and the manifest counts all of them, but names none
                files.put("data/changes.json", SiteData.json(Map.of()));
            }
            if (!originals) {
                files.keySet().removeIf(name -> name.startsWith(OriginalName.FOLDER));
            }
            Path database = where.isEmpty() ? new ReleaseCatalogue(dataDir).warehouse().file(whole.release()) : part;
            files.putAll(new SiteExtras(dataDir, whole.release(), database, where, originals).files());
            SiteFile index = Objects.requireNonNull(files.remove(CarriedSite.INDEX), CarriedSite.INDEX);
            for (Map.Entry<String, SiteFile> file : files.entrySet()) {
                write(to.resolve(file.getKey()), file.getValue());
            }
            write(to.resolve(CarriedSite.INDEX), index);
            return files.size() + 1L;
        } catch (SQLException | IOException e) {
            throw new WarehouseException("the site could not be written to " + to + ": " + e.getMessage(), e);
        } finally {
            SiteSelection.remove(part);
        }
    }

    private static void requireRoom(Path to, boolean force) throws IOException {
        if (Files.exists(to) && !Files.isDirectory(to)) {
            throw Problem.usage(to + " is not a folder");
        }
        if (!force && Files.isDirectory(to)) {
            try (Stream<Path> files = Files.list(to)) {
                if (files.findAny().isPresent()) {
                    throw Problem.usage("the folder " + to + " is not empty; name another, or replace files in it with --force");
                }
            }
        }
    }

    private static void write(Path target, SiteFile file) throws IOException {
        Files.createDirectories(Objects.requireNonNull(target.getParent(), "a file of the site lies in its folder"));
        try (OutputStream out = Files.newOutputStream(target)) {
            file.send(out, 0, file.size());
        }
    }
}
