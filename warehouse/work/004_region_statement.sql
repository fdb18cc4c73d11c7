-- one row per document and text that may tell where it is from: what a person says of it, of its folder or its source, the names
-- of its folders, its title, its department, its own name. strength is the order in which they are believed, 1 before all others.
CREATE TEMP TABLE w_region_statement AS
WITH folder AS (
    SELECT DISTINCT document_key, list_filter(string_split(inbox || '/' || path, '/'), part -> part <> '') AS parts FROM archive.found
    WHERE document_key IN (SELECT document_key FROM archive.document)
), started AS (
    -- 四川省/乐山市/市中区 is read from each folder on; the last part is the file itself
    SELECT document_key, list_slice(parts, start, len(parts) - 1) AS parts FROM folder, unnest(range(1, 60)) AS starts(start) WHERE start < len(parts)
)
SELECT document_key, 1 AS strength, 'correction' AS source, value AS words FROM archive.correction WHERE field = 'region'
UNION
SELECT document_key, 2, 'said of its folder or source', region FROM archive.found WHERE region IS NOT NULL AND document_key IN (SELECT document_key FROM archive.document)
UNION
SELECT document_key, 3, 'folder', array_to_string(parts, '/') FROM started WHERE regexp_matches(parts[1], '^[一-龥]')
UNION
SELECT document_key, 4, 'title', title FROM archive.document WHERE title IS NOT NULL
UNION
SELECT document_key, 5, 'department', parent FROM archive.document WHERE parent IS NOT NULL
UNION
SELECT document_key, 6, 'name', body FROM archive.document WHERE body IS NOT NULL;
