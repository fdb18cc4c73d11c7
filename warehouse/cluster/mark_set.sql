-- The mark of the shared folder, the first time.
INSERT INTO shared_folder (mark) VALUES (?) ON CONFLICT DO NOTHING
