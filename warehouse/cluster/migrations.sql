-- Those that were applied, in order; none where nothing ever was.
SELECT name FROM migration ORDER BY name
