-- The files that were written now.
SET VARIABLE written = (SELECT list(path) FROM lake_file WHERE is_new);
