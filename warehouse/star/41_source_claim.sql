-- one row per figure that the prose states (no reader fills it yet)
CREATE TABLE source.claim (
    document_key VARCHAR,
    page         INTEGER,
    metric       VARCHAR,
    subject_path VARCHAR,
    aspect       VARCHAR,
    value        DECIMAL(18, 4),
    unit         VARCHAR,
    value_yuan   DECIMAL(18, 2),
    sentence     VARCHAR
);

COMMENT ON TABLE source.claim IS 'one row per figure that the prose states (no reader fills it yet)';
COMMENT ON COLUMN source.claim.document_key IS 'the document';
COMMENT ON COLUMN source.claim.page IS 'page from 1';
COMMENT ON COLUMN source.claim.metric IS 'what the figure is of';
COMMENT ON COLUMN source.claim.subject_path IS '类/款/项 names joined by /';
COMMENT ON COLUMN source.claim.aspect IS 'final, budget, adjusted_budget, prior_year_final, change, change_pct, share_pct, completion_pct or count';
COMMENT ON COLUMN source.claim.value IS 'the figure, a decrease negative';
COMMENT ON COLUMN source.claim.unit IS 'its unit';
COMMENT ON COLUMN source.claim.value_yuan IS 'money in yuan, else null';
COMMENT ON COLUMN source.claim.sentence IS 'the sentence that states it';
