-- A body's expenditure in a year, of a subject and those below it, a fund, a type; what is empty stands for all.
SELECT sum(f.amount_yuan)::DECIMAL(38, 2) AS amount_yuan, (SELECT last(s.name ORDER BY s.valid_from_year) FROM dim_subject s WHERE s.code = a.subject AND s.system = 'functional') AS name
FROM (SELECT ?::VARCHAR AS name, ?::VARCHAR AS kind, ?::INTEGER AS year, ?::VARCHAR AS subject, ?::VARCHAR AS fund, ?::VARCHAR AS type) a
JOIN dim_department d ON d.name = a.name AND (a.kind = '' OR d.kind = a.kind)
JOIN fact_expenditure f ON f.department_key = d.department_key AND f.year_key = a.year
JOIN dim_subject s USING (subject_key)
WHERE starts_with(s.code, a.subject) AND (a.fund = '' OR f.fund = a.fund) AND (a.type = '' OR f.expenditure_type = a.type)
GROUP BY a.subject;
