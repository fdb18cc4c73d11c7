-- The units of a body.
SELECT DISTINCT name, kind FROM dim_department WHERE parent_name = ? AND name <> ? ORDER BY name, kind;
