-- one row per document and thing that tells where it is from
CREATE TABLE source.region_evidence AS
SELECT s.document_key, s.strength, s.source, s.words, coalesce(e.places, []) AS places, coalesce(list_contains(e.places, r.place), false) AS agrees
FROM w_region_statement s
LEFT JOIN w_region_evidence e ON e.document_key = s.document_key AND e.strength = s.strength AND e.words = s.words
LEFT JOIN w_document_region r ON r.document_key = s.document_key
WHERE e.places IS NOT NULL OR s.strength <= 2
ORDER BY s.document_key, s.strength, s.words;

COMMENT ON TABLE source.region_evidence IS 'one row per document and thing that tells where it is from, with every place that it may mean; what tells nothing of a place is left out, unless a person said it';
COMMENT ON COLUMN source.region_evidence.document_key IS 'the document, see source.document';
COMMENT ON COLUMN source.region_evidence.strength IS '1 is believed before all others: what a person says of the document (1), of its folder or source (2), the names of its folders (3), its title (4), its department (5), its own name (6)';
COMMENT ON COLUMN source.region_evidence.source IS 'what tells it: correction, said of its folder or source, folder, title, department or name';
COMMENT ON COLUMN source.region_evidence.words IS 'as written';
COMMENT ON COLUMN source.region_evidence.places IS 'dim_region.place of each region that the words may mean in the document''s year; empty where no list has it';
COMMENT ON COLUMN source.region_evidence.agrees IS 'whether the place that was taken is among them';
