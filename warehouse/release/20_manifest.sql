-- What a release was made of and what it holds, as one text. Variables: release, run, built_at, program, java, recipe.
CREATE TABLE manifest AS
SELECT json_pretty(json_object(
    'release', getvariable('release'),
    'built_at', getvariable('built_at'),
    'run', getvariable('run'),
    'versions', json_object(
        'juesuan', getvariable('program'),
        'recipe', getvariable('recipe'),
        'extractors', (SELECT list(DISTINCT extractor_version ORDER BY extractor_version) FROM built.source.document),
        'duckdb', version(),
        'java', getvariable('java')),
    'content', (SELECT md5(string_agg(schema_name || '.' || table_name || ' ' || checksum, '|' ORDER BY schema_name, table_name)) FROM table_content
                WHERE schema_name || '.' || table_name <> 'source.file'),
    'documents', (SELECT coalesce(json_group_object(status, n), '{}'::JSON) FROM (SELECT status, count(*) AS n FROM built.source.document GROUP BY status ORDER BY status)),
    'findings', (SELECT coalesce(json_group_object(severity, n), '{}'::JSON) FROM (SELECT severity, count(*) AS n FROM built.quality.finding GROUP BY severity ORDER BY severity)),
    'tables', (SELECT list({
            'table': schema_name || '.' || table_name, 'rows': rows, 'checksum': checksum,
            'parquet': CASE WHEN schema_name IN ('main', 'source') THEN 'parquet/' || schema_name || '/' || table_name || '.parquet' END,
            'years': years} ORDER BY schema_name, table_name) FROM table_content),
    'inputs', (SELECT coalesce(list({'sha256': document_key, 'file_name': file_name, 'status': status, 'extractor': extractor_version} ORDER BY document_key), [])
               FROM built.source.document))) AS text;
