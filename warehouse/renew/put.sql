-- The rows that take their place.
INSERT INTO {copy}.{table} BY NAME FROM {table};
