-- How much is kept in all: a table knows how many rows it has, where it would have to be searched for those of one document.
SELECT (SELECT count(*) FROM line) AS lines, (SELECT count(*) FROM claim) AS claims, (SELECT count(*) FROM evaluation) AS evaluations;
