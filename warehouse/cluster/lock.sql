-- One manager at a time, for as long as its connection lives.
SELECT pg_try_advisory_lock(hashtext('juesuan manager'))
