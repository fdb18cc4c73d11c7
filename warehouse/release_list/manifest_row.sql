-- A release and its manifest.
INSERT INTO manifest VALUES (?, ?);
