-- The rows of all documents that are not built anew.
INSERT INTO {table} BY NAME FROM kept.{table} WHERE NOT ({gone});
