-- Every body: where it is, its years, documents, and the expenditure of the newest year that has one.
WITH spent AS (
    SELECT department_key, max(year_key) AS year, arg_max(amount, year_key) AS amount
    FROM (SELECT department_key, year_key, sum(amount_yuan)::DECIMAL(38, 2) AS amount FROM fact_expenditure GROUP BY ALL) GROUP BY ALL
), published AS (
    SELECT department_key, count(*) AS documents, list(DISTINCT fiscal_year ORDER BY fiscal_year) AS years
    FROM source.document WHERE department_key IS NOT NULL AND status IN ('loaded', 'loaded_with_findings') GROUP BY ALL
)
SELECT d.name, d.kind, last(d.parent_name ORDER BY d.valid_from_year) AS parent, last(d.province ORDER BY d.valid_from_year) AS province,
       last(d.city ORDER BY d.valid_from_year) AS city, last(d.county ORDER BY d.valid_from_year) AS county,
       coalesce(sum(p.documents), 0) AS documents, array_to_string(list_sort(list_distinct(flatten(list(coalesce(p.years, []))))), ' ') AS years,
       max(s.year) AS newest_year, arg_max(s.amount, s.year) AS newest_yuan
FROM dim_department d
LEFT JOIN published p USING (department_key)
LEFT JOIN spent s USING (department_key)
GROUP BY d.name, d.kind
ORDER BY province NULLS LAST, city NULLS LAST, county NULLS LAST, d.name, d.kind;
