-- How a step of a run went.
INSERT INTO run_step VALUES (?, ?, ?, ?, ?, ?, ?, ?);
