-- Notes one that was applied.
INSERT INTO migration (name) VALUES (?)
