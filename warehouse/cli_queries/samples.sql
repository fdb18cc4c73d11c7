-- How many documents lay in the folder of samples alone, and how many somewhere else.
SELECT count(*) FILTER (WHERE sample) AS samples, count(*) FILTER (WHERE NOT sample) AS others
FROM (SELECT d.document_key, coalesce(bool_and(f.inbox = ?), false) AS sample
      FROM source.document d LEFT JOIN source.file f ON f.document_key = d.document_key
      GROUP BY d.document_key);
