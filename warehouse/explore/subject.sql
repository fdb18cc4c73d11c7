-- A subject: its newest name, what it is part of, how it is defined.
SELECT system, code, name, level, class_code, class_name, section_code, section_name, definition
FROM dim_subject WHERE system = ? AND code = ?
ORDER BY valid_from_year DESC
LIMIT 1;
