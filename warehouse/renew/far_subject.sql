-- A changed subject whose name tells more than the paths of the prose: classes are found by their names in summaries, economic
-- subjects in lists of the prose.
SELECT min(code) FROM changed_subject WHERE length(code) = 3 OR subject_system(code) = 'economic';
