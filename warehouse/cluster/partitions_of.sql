-- How each partition of a run stands.
SELECT number, state, fence, worker, documents, read, taken_at, done_at FROM partition WHERE run = ? ORDER BY number
