-- one row per body and body that may have followed it
CREATE TABLE quality.succession AS
WITH reform AS (
    SELECT DISTINCT s.earlier_key, s.later_key, s.year
    FROM w_succession s JOIN w_body_called a ON a.body_key = s.earlier_key JOIN w_body_called b ON b.body_key = s.later_key
    JOIN w_reform r ON regexp_matches(a.name, r.earlier) AND regexp_matches(b.name, r.later) AND s.year + 1 BETWEEN r.since AND r.since + 2
), linked AS (
    SELECT kind_of_body, year, earlier_key, later_key, agree, differ, change, 'figures' AS told_by FROM w_succession
    WHERE (kind_of_body, earlier_key) NOT IN (SELECT (kind_of_body, body_key) FROM w_said_successor)
    UNION ALL
    SELECT kind_of_body, year, body_key, later_key, [], [], 'renamed', 'correction' FROM w_said_successor
)
SELECT stable_key('body|' || s.earlier_key) AS earlier_body_key, a.name AS earlier, stable_key('body|' || s.later_key) AS later_body_key, b.name AS later,
       s.kind_of_body AS kind, s.change, s.year AS last_year, len(s.agree) AS figures_agree, len(s.differ) AS figures_differ, s.agree, s.differ, r.year IS NOT NULL AS usual_in_reform, s.told_by
FROM linked s JOIN w_body_called a ON a.body_key = s.earlier_key JOIN w_body_called b ON b.body_key = s.later_key LEFT JOIN reform r USING (earlier_key, later_key, year)
ORDER BY s.year, a.name, b.name, s.kind_of_body, s.earlier_key, s.later_key;

COMMENT ON TABLE quality.succession IS 'one row per body and body of the same place that may have followed it (renamed, merged or split): a proposal. The figures with which one ended are those with which the other began; what differs is shown as well. Nothing is added up by it';
COMMENT ON COLUMN quality.succession.earlier_body_key IS 'the earlier body, see dim_department.body_key';
COMMENT ON COLUMN quality.succession.earlier IS 'its name';
COMMENT ON COLUMN quality.succession.later_body_key IS 'the later body, see dim_department.body_key';
COMMENT ON COLUMN quality.succession.later IS 'its name';
COMMENT ON COLUMN quality.succession.kind IS 'department or unit';
COMMENT ON COLUMN quality.succession.change IS 'renamed (one for one), merged (several into one) or split (one into several)';
COMMENT ON COLUMN quality.succession.last_year IS 'fiscal year before the change';
COMMENT ON COLUMN quality.succession.figures_agree IS 'how many figures of that year both state alike: balances carried, totals that the later one gives as those of the year before; of merged and split bodies their sum';
COMMENT ON COLUMN quality.succession.figures_differ IS 'how many they state differently';
COMMENT ON COLUMN quality.succession.agree IS 'the figures that agree';
COMMENT ON COLUMN quality.succession.differ IS 'the figures that differ';
COMMENT ON COLUMN quality.succession.usual_in_reform IS 'whether reference/reforms.csv has such names and years: it finds no link, figures do';
COMMENT ON COLUMN quality.succession.told_by IS 'figures (a proposal), or correction: a person said so (successor), and proposals for the earlier body are left out';
