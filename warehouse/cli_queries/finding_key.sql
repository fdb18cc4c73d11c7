-- The findings whose key begins so.
SELECT finding_key::VARCHAR FROM quality.finding WHERE starts_with(finding_key::VARCHAR, ?);
