-- A run has ended; said again when more is known of its end.
UPDATE run SET ended_at = ?, exit_code = ?, documents = ?, lines = ?, facts = ?, findings = ? WHERE run_id = ?;
