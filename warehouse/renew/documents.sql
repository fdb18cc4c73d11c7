-- How many documents there are.
SELECT count(*) FROM current_state;
