-- Where the tables of an archive lie for the SQL that follows.
DROP SCHEMA IF EXISTS archive CASCADE;
CREATE SCHEMA archive;
