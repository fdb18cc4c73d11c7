-- Whether this database was ever set up.
SELECT to_regclass('migration') IS NOT NULL
