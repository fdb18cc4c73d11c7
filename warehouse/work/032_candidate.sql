-- one row per document with its place among the documents of the same body, year, kind and kind of body. status is
-- loaded, quarantined, duplicate or superseded; the checks later tell which loaded ones have findings.
CREATE TEMP TABLE w_candidate AS
WITH known AS (
    SELECT d.* EXCLUDE (file_name, fiscal_year, reason, body_kind), n.file_name, coalesce(d.fiscal_year, t.fiscal_year) AS fiscal_year,
           CASE WHEN t.document_key IS NULL THEN d.reason END AS reason,
           i.body_key,
           coalesce(t.body_kind, b.kind_of_body, d.body_kind, CASE WHEN d.document_key IN (SELECT document_key FROM archive.subordinate) THEN 'department' ELSE 'unit' END) AS kind_of_body,
           CASE WHEN b.document_key IS NOT NULL THEN 'submission'
                WHEN d.file_type IN ('xlsx', 'xls', 'xls_xml', 'xls_biff5', 'csv', 'html') THEN 'workbook' ELSE 'pages' END AS family,
           coalesce(c.lines, 0) AS lines, c.forms, c.sum_of_hashes, c.xor_of_hashes,
           coalesce(r.doubts, 0) AS doubts, coalesce(s.said, 0) AS said
    FROM archive.document d
    JOIN (SELECT document_key, arg_min(file_name, (in_conflict, year_in_name IS NULL, file_name)) AS file_name FROM w_document_name GROUP BY document_key) n USING (document_key)
    LEFT JOIN w_document_body i USING (document_key)
    LEFT JOIN w_year_from_twin t USING (document_key)
    LEFT JOIN w_submission b USING (document_key)
    LEFT JOIN w_document_content c USING (document_key)
    LEFT JOIN (SELECT document_key, count(*) AS doubts FROM archive.remark
               WHERE severity IN ('error', 'warning') GROUP BY document_key) r USING (document_key)
    -- of two with the same figures, the one of which more could be read: pages of one may be pictures
    LEFT JOIN (SELECT document_key, count(*) AS said FROM (SELECT document_key FROM archive.claim UNION ALL SELECT document_key FROM archive.indicator)
               GROUP BY document_key) s USING (document_key)
), placed AS (
    SELECT *, row_number() OVER (
        PARTITION BY body_key, fiscal_year, kind, kind_of_body, family, reason IS NULL AND lines > 0
        ORDER BY correction DESC, published_on DESC NULLS LAST, doubts, said DESC, pages DESC, document_key) AS place
    FROM known
), compared AS (
    SELECT *,
           first_value(document_key) OVER same_figures AS twin,
           first_value(file_name) OVER same_figures AS twin_name,
           first_value(document_key) OVER same_disclosure AS winner,
           first_value(file_name) OVER same_disclosure AS winner_name,
           first_value(forms) OVER same_disclosure AS winner_forms,
           first_value(correction) OVER same_disclosure AS winner_correction,
           first_value(published_on) OVER same_disclosure AS winner_published_on
    FROM placed
    WINDOW same_disclosure AS (PARTITION BY body_key, fiscal_year, kind, kind_of_body, family, reason IS NULL AND lines > 0 ORDER BY place),
           same_figures AS (PARTITION BY body_key, fiscal_year, kind, kind_of_body, family, reason IS NULL AND lines > 0,
                                         lines, sum_of_hashes, xor_of_hashes ORDER BY place)
)
SELECT * EXCLUDE (twin, twin_name, winner_forms),
       CASE WHEN reason IS NOT NULL THEN 'quarantined'
            WHEN lines = 0 THEN 'loaded'
            WHEN twin <> document_key THEN 'duplicate'
            WHEN winner <> document_key AND list_has_any(forms, winner_forms) THEN 'superseded'
            ELSE 'loaded' END AS status,
       CASE WHEN reason IS NOT NULL THEN coalesce(message, reason)
            WHEN lines = 0 THEN NULL
            WHEN twin <> document_key THEN '与《' || twin_name || '》的报表数字完全相同，只采用后者。'
            WHEN winner <> document_key AND list_has_any(forms, winner_forms)
            THEN '已被《' || winner_name || '》取代：'
                 || CASE WHEN winner_correction AND NOT correction THEN '后者是更正文件。'
                         WHEN winner_published_on > published_on OR published_on IS NULL AND winner_published_on IS NOT NULL THEN '后者公开日期较晚。'
                         ELSE '两份文件数字不同，且均未注明更正或先后。' END END AS explanation,
       winner <> document_key AND twin = document_key AND lines > 0 AND reason IS NULL AND winner_correction = correction
           AND winner_published_on IS NOT DISTINCT FROM published_on AND list_has_any(forms, winner_forms) AS undecided
FROM compared;
