-- Runs, their partitions, and who works on them. Every time is the database's own: the clocks of workers decide nothing.
CREATE TABLE shared_folder (
    one  BOOLEAN PRIMARY KEY DEFAULT true CHECK (one),
    mark TEXT NOT NULL
);
COMMENT ON TABLE shared_folder IS 'What the file juesuan-cluster in the shared folder must say, so that nobody works in another folder.';

CREATE TABLE run (
    id            TEXT PRIMARY KEY,
    job           TEXT NOT NULL,
    version       TEXT NOT NULL,
    manager       TEXT NOT NULL,
    lease_seconds INTEGER NOT NULL CHECK (lease_seconds > 0),
    started_at    TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    ended_at      TIMESTAMPTZ
);
COMMENT ON TABLE run IS 'Runs of managers; workers work for the one that has no end.';
CREATE UNIQUE INDEX run_open ON run ((true)) WHERE ended_at IS NULL;

CREATE TABLE partition (
    run         TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    documents   INTEGER NOT NULL CHECK (documents > 0),
    outdated    BOOLEAN NOT NULL,
    state       TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'taken', 'done', 'withdrawn', 'returned')),
    queued      BOOLEAN NOT NULL DEFAULT false,
    fence       INTEGER NOT NULL DEFAULT 0,
    worker      TEXT,
    lease_until TIMESTAMPTZ,
    read        INTEGER NOT NULL DEFAULT 0,
    pages       BIGINT NOT NULL DEFAULT 0,
    shard       TEXT,
    bytes       BIGINT,
    sha256      TEXT,
    taken_at    TIMESTAMPTZ,
    done_at     TIMESTAMPTZ,
    PRIMARY KEY (run, number),
    CHECK (state <> 'done' OR shard IS NOT NULL AND bytes IS NOT NULL AND sha256 IS NOT NULL)
);
COMMENT ON TABLE partition IS 'Some hundred documents of a run, in its order. The fence grows each time that a partition changes hands.';
COMMENT ON COLUMN partition.state IS 'open: waits; taken: a worker has a lease; done: its shard counts; withdrawn: left for another night; returned: the manager reads it.';
COMMENT ON COLUMN partition.queued IS 'Whether a message about it was sent since it was opened.';

CREATE TABLE worker (
    id         TEXT PRIMARY KEY,
    host       TEXT NOT NULL,
    version    TEXT NOT NULL,
    documents  INTEGER NOT NULL,
    started_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    seen_at    TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE worker IS 'Workers that were seen lately, and how many documents each reads at a time.';
