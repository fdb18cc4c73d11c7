-- Rows by table and year that were added, removed and changed.
FROM difference_count ORDER BY ALL;
