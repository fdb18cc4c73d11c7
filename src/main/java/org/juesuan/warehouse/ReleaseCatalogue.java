package org.juesuan.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.juesuan.durable.Durable;
import org.juesuan.sql.DuckDb;
import org.juesuan.sql.SqlFolder;

/**
 * The releases beside each other: which is published, which waits, whereto one can go back. What changes something is
 * for whoever holds the lock of the data folder.
 *
 * @param warehouse whose releases they are
 */
public record ReleaseCatalogue(Warehouse warehouse) {

    private static final SqlFolder SQL = SqlFolder.of("release_list");

    public ReleaseCatalogue(Path dataDir) {
        this(new Warehouse(dataDir));
    }

    /** Every release with its state, oldest first. */
    public List<ReleaseSummary> releases() {
        try (Connection connection = DuckDb.scratch(warehouse.memory()); Statement statement = connection.createStatement()) {
            statement.execute(SQL.text("manifest"));
            try (PreparedStatement insert = connection.prepareStatement(SQL.text("manifest_row"))) {
                for (String id : warehouse.releases()) {
                    Path manifest = folder(id).resolve(ReleaseManifest.FILE);
                    insert.setString(1, id);
                    insert.setString(2, Files.exists(manifest) ? Files.readString(manifest) : null);
                    insert.execute();
                }
            }
            String published = warehouse.published();
            String waiting = waiting();
            List<ReleaseSummary> releases = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(SQL.text("release"))) {
                while (rows.next()) {
                    String id = rows.getString("id");
                    releases.add(new ReleaseSummary(id, rows.getString("built_at"), rows.getString("run"), number(rows, "documents"),
                            number(rows, "facts"),
                            number(rows, "errors"), number(rows, "warnings"), number(rows, "infos"), rows.getString("content"),
                            state(id, published, waiting), ReleaseMark.HELD.lines(folder(id))));
                }
            }
            return releases;
        } catch (SQLException | IOException e) {
            throw new WarehouseException("the releases could not be listed: " + e.getMessage(), e);
        }
    }

    /** The release that waits for a person, or {@code null}: the newest that was held back, unless a newer one is published. */
    public @Nullable String waiting() {
        String published = warehouse.published();
        String waiting = null;
        for (String id : warehouse.releases()) {
            boolean newer = published != null && id.compareTo(published) > 0;
            if (newer && ReleaseMark.HELD.on(folder(id)) && !ReleaseMark.PUBLISHED.on(folder(id))) {
                waiting = id;
            }
        }
        return waiting;
    }

    /** The release that readers got before the published one and nobody went back from; {@code null} where there is none. */
    public @Nullable String previous() {
        String published = warehouse.published();
        String previous = null;
        for (String id : warehouse.releases()) {
            boolean older = published != null && id.compareTo(published) < 0;
            if (older && ReleaseMark.PUBLISHED.on(folder(id)) && !ReleaseMark.UNDONE.on(folder(id))) {
                previous = id;
            }
        }
        return previous;
    }

    /**
     * The one release that a word means: its id, an unambiguous beginning of it, {@code published} or {@code previous}.
     *
     * @throws WarehouseException where it means none or several
     */
    public String find(String word) {
        if (word.equals("published") || word.equals("previous")) {
            String id = word.equals("published") ? warehouse.published() : previous();
            if (id == null) {
                throw WarehouseException.usage(word.equals("published") ? "nothing is published yet"
                        : "no release was published before this one");
            }
            return id;
        }
        List<String> ids = warehouse.releases().stream().filter(id -> id.startsWith(word)).toList();
        if (ids.size() != 1) {
            throw WarehouseException.usage(ids.isEmpty() ? "no release's ID begins with '" + word + "'"
                    : "'" + word + "' is the beginning of " + ids.size() + " IDs; give more of it");
        }
        return ids.get(0);
    }

    /** Lays two releases beside each other; to be closed. */
    public ReleaseDiff compare(String before, String after) {
        return ReleaseDiff.ofAll(warehouse.file(before), warehouse.file(after), warehouse.memory());
    }

    /**
     * Publishes a release unless it is beyond the tolerance, or shows what an operator went back from; then it is held
     * back and marked so. The first release is never held back.
     *
     * @return why it is held back, one sentence for each reason; empty where it is published now
     */
    public List<String> publishUnlessWorse(String id, HoldThresholds tolerance) {
        List<String> reasons = reasons(id, tolerance);
        if (reasons.isEmpty()) {
            warehouse.publish(id);
        } else {
            ReleaseMark.HELD.set(folder(id), reasons);
        }
        return reasons;
    }

    /** Publishes a release whatever it is. To an older one than the published is to go back from that one. */
    public void accept(String id) {
        String published = warehouse.published();
        if (published != null && id.compareTo(published) < 0) {
            leave(published);
        }
        ReleaseMark.UNDONE.remove(folder(id));
        warehouse.publish(id);
    }

    /**
     * Goes back to {@link #previous()}.
     *
     * @return the release that is published now
     * @throws WarehouseException where there is none to go back to
     */
    public String undo() {
        String previous = find("previous");
        leave(warehouse.published());
        warehouse.publish(previous);
        return previous;
    }

    /**
     * Removes all but the newest releases. Those stay in any case: the published one, the one that waits, the one to go
     * back to, and those that were undone since, whose contents must be known again.
     */
    public void prune(int kept) {
        Set<String> needed = new TreeSet<>();
        String published = warehouse.published();
        for (String id : warehouse.releases()) {
            if (published != null && id.compareTo(published) > 0 && ReleaseMark.UNDONE.on(folder(id))) {
                needed.add(id);
            }
        }
        if (waiting() != null) {
            needed.add(waiting());
        }
        if (previous() != null) {
            needed.add(previous());
        }
        warehouse.prune(kept, needed);
    }

    private List<String> reasons(String id, HoldThresholds tolerance) {
        String published = warehouse.published();
        // a link without a file behind it shows nothing that could be lost
        if (published == null || published.equals(id) || !Files.exists(warehouse.file(published))) {
            return List.of();
        }
        List<String> reasons = new ArrayList<>();
        List<ReleaseSummary> all = releases();
        String content = all.stream().filter(one -> one.id().equals(id)).map(ReleaseSummary::content).findFirst().orElse(null);
        all.stream().filter(one -> one.state() == ReleaseSummary.State.UNDONE && one.content() != null && one.content().equals(content))
                .forEach(one -> reasons.add("it shows the same as release " + one.id() + ", from which an operator went back"));
        reasons.addAll(HoldRules.reasons(warehouse.file(published), warehouse.file(id), tolerance, warehouse.memory()));
        return reasons;
    }

    /** Before the link is switched: a mark too many is seen, one that is missing lets the same come back. */
    private void leave(@Nullable String id) {
        ReleaseMark.UNDONE.set(folder(id), List.of(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    private ReleaseSummary.State state(String id, @Nullable String published, @Nullable String waiting) {
        if (id.equals(published)) {
            return ReleaseSummary.State.PUBLISHED;
        }
        if (ReleaseMark.UNDONE.on(folder(id))) {
            return ReleaseSummary.State.UNDONE;
        }
        return id.equals(waiting) ? ReleaseSummary.State.HELD : ReleaseSummary.State.KEPT;
    }

    private Path folder(@Nullable String id) {
        return Durable.folderOf(warehouse.file(id));
    }

    private static @Nullable Long number(ResultSet rows, String column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? null : value;
    }
}
