-- How many rows each table of a release has by fiscal year, and what their hashes add up to, which depends on no order.
CREATE OR REPLACE TEMP TABLE content_change (table_name VARCHAR, year INTEGER, rows HUGEINT, low HUGEINT, high HUGEINT);
