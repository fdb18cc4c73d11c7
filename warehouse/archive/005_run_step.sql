-- How each step of a run went.

CREATE TABLE run_step (
    run_id     VARCHAR NOT NULL,
    step_no    INTEGER NOT NULL,
    step       VARCHAR NOT NULL,
    started_at TIMESTAMP NOT NULL,
    ended_at   TIMESTAMP,
    status     VARCHAR NOT NULL,
    read       BIGINT,
    written    BIGINT
);
COMMENT ON TABLE run_step IS 'one row per step that a run began; ended_at is null while it goes on, and stays so where it was killed';
