-- The Parquet files of a release: of which table, its path, how many rows it must have, whether it was written now.
CREATE OR REPLACE TEMP TABLE lake_file (table_name VARCHAR, path VARCHAR, rows BIGINT, is_new BOOLEAN);
