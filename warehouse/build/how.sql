-- How the release was built, in words for the log.
SELECT CASE WHEN kind = 'renewed' THEN 'renewed from ' || base || ', ' || documents || ' of ' || (SELECT count(*) FROM source.document) || ' documents anew'
            ELSE 'built whole, of ' || documents || ' documents' || coalesce(': ' || reason, '') END
FROM ops.build;
