-- The names of all rules.
SELECT rule FROM quality.rule ORDER BY rule;
