-- Removes what was noted of a run's steps, before they are noted anew.
DELETE FROM run_step WHERE run_id = ?;
