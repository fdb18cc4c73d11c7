-- What was read on each page or sheet of a document.
SELECT page, sheet, count(*) AS lines, count(*) FILTER (confidence < 1) AS doubtful FROM source.published_line WHERE document_key = ?
GROUP BY ALL
ORDER BY page NULLS LAST, sheet;
