-- What the last release had, of tables of which some rows stay.
INSERT INTO content_change FROM kept.content WHERE table_name NOT IN ({whole});
