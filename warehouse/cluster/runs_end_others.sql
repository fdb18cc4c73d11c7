-- A manager that has the lock knows that every other run is dead.
UPDATE run SET ended_at = clock_timestamp() WHERE ended_at IS NULL
