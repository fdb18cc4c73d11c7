-- A rule of the folder checks, as its head says: rule, title, severity, description, compares_amounts, origin.
INSERT INTO w_check_file VALUES (?, ?, ?, ?, ?, ?);
