-- The values of one closed list of codes, with their Chinese terms.
SELECT value, title FROM meta.value WHERE list = ? ORDER BY rowid;
