-- The checks, and what would break each.
SELECT rule, title, severity, description FROM quality.rule
ORDER BY list_position(['error', 'warning', 'info'], severity), rule;
