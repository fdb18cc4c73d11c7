-- Writes rows into a file.
COPY ({rows}) TO {file} (FORMAT parquet, COMPRESSION zstd);
