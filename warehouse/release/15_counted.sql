-- How many rows its tables have.
SET VARIABLE counting = (
    SELECT string_agg(format('SELECT ''{0}.{1}'' AS table_name, count(*) AS rows FROM built.{0}.{1}', schema_name, table_name), ' UNION ALL ' ORDER BY schema_name, table_name)
    FROM table_content);

CREATE TABLE counted AS FROM query(getvariable('counting'));
