-- The names of all bodies, and of documents whose body is none of them.
SELECT name FROM dim_department UNION SELECT department_name FROM source.document WHERE department_name IS NOT NULL ORDER BY ALL;
