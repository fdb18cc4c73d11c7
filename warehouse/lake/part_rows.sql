-- The rows of one part, sorted by every column: the same rows make the same file, byte for byte.
SELECT * EXCLUDE (part_province, part_year) FROM placed WHERE part_province = {province} AND part_year = {year} ORDER BY ALL
