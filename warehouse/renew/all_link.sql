-- The words by which documents hung together in the last release, and those by which changed ones do now: both count, because what
-- a document leaves behind is built anew as well.
CREATE TEMP TABLE all_link AS
FROM kept.w_link UNION FROM w_link;
