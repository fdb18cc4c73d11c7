-- Every document.
SELECT document_key, file_name, title, kind, department_key, department_name, fiscal_year, pages, status, reason,
       (SELECT any_value(f.url) FROM source.fetched f WHERE f.document_key = d.document_key) AS url
FROM source.document d ORDER BY fiscal_year, file_name, document_key;
