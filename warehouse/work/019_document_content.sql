-- one row per document with amounts: how many, of which forms, and two sums that are equal for the same figures
CREATE TEMP TABLE w_document_content AS
SELECT document_key, count(*) AS lines, list_sort(list(DISTINCT form)) AS forms,
       -- equal for the same multiset of cells, whatever their order; compared within this build only
       sum(hash(form, line_code, line_name, column_code, amount_yuan)) AS sum_of_hashes,
       bit_xor(hash(form, line_code, line_name, column_code, amount_yuan)) AS xor_of_hashes
FROM archive.line
GROUP BY document_key;
