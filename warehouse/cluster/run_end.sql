-- A run ends: whoever still works for it finds no lease to renew.
UPDATE run SET ended_at = clock_timestamp() WHERE id = ? AND ended_at IS NULL
