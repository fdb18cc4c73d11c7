-- The figures that are others than before: the largest moves first, as many as a page shows.
SELECT * FROM restated ORDER BY abs(try_cast("to" AS DECIMAL(38, 4)) - try_cast("from" AS DECIMAL(38, 4))) DESC NULLS LAST, department, year, subject, "table", which, figure
LIMIT 2000;
