-- The rows of a table that go from a copy.
DELETE FROM {copy}.{table} WHERE {gone};
