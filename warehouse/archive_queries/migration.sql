-- Notes that a migration was applied.
INSERT INTO migration VALUES (?, now()::TIMESTAMP);
