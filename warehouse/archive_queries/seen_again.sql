-- Forgets what lay at these paths, before it is noted anew.
DELETE FROM seen_file WHERE path IN (SELECT unnest(?::VARCHAR[]));
