-- The text of the manifest.
SELECT text FROM manifest;
