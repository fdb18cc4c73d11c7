-- Every table and view of a warehouse, and whether it holds facts.
SELECT table_schema || '.' || table_name AS name, starts_with(table_name, 'fact_') AS facts
FROM information_schema.tables
WHERE table_catalog = current_database()
ORDER BY name;
