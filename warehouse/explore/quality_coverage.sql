-- How much of what each body published in a year takes part in an identity that held.
SELECT department, department_kind, year, kind, documents, lines, errors, warnings, infos, coverage_pct
FROM quality.department_year
ORDER BY department, department_kind, year DESC, kind;
