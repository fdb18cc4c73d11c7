-- The run that builds this cannot know its own figures before; its row in the archive gets them after.
UPDATE ops.run SET lines = (SELECT count(*) FROM archive.line), facts = ?, findings = (SELECT count(*) FROM quality.finding) WHERE run_id = ?;
