package org.juesuan.disclosure.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a form by their columns: a form whose columns are on several pages has a group of parts for each. */
final class ColumnGroups {

    /** Parts with the same columns, one below the other. */
    static final class Group {
        private final int index;
        private final ColumnLayout layout;
        /** How many parts it has so far. */
        int parts;
        /** How many rows without labels it has so far. */
        int placed;
        /** Its last part. */
        @Nullable FormPart last;
        /** The place in the form's rows after the last that it has. */
        int cursor;

        private Group(int index, ColumnLayout layout) {
            this.index = index;
            this.layout = layout;
        }

        /** Whether these are the columns that the form begins with: their rows are those of the form. */
        boolean first() {
            return index == 0;
        }

        ColumnLayout layout() {
            return layout;
        }
    }

    private final List<Group> groups = new ArrayList<>();

    /** The group of a part with headings; a new one where no part had these columns. */
    Group of(ColumnLayout layout) {
        for (Group group : groups) {
            if (group.layout.amountCodes().equals(layout.amountCodes())) {
                return group;
            }
        }
        groups.add(new Group(groups.size(), layout));
        return groups.get(groups.size() - 1);
    }

    /** The group whose columns are to the right of those, or the first one. */
    Group after(Group group) {
        return groups.get((group.index + 1) % groups.size());
    }

    List<Group> all() {
        return groups;
    }

    boolean several() {
        return groups.size() > 1;
    }
}
