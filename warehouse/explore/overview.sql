-- What the release holds, in one row.
SELECT (SELECT count(DISTINCT (name, kind)) FROM dim_department) AS departments, (SELECT count(*) FROM source.document) AS documents,
       (SELECT min(fiscal_year) FROM source.document) AS first_year, (SELECT max(fiscal_year) FROM source.document) AS last_year,
       (SELECT sum(lines) FROM quality.coverage) AS lines, (SELECT sum(verified_lines) FROM quality.coverage) AS verified_lines,
       (SELECT count(*) FROM quality.finding WHERE severity <> 'info') AS findings;
