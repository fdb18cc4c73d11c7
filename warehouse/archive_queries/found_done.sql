-- Done with comparing.
DROP TABLE found_tonight;
