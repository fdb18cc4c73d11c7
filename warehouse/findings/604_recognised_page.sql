-- one row per page whose words were recognised in a picture
CREATE TEMP TABLE w_recognised_page AS
SELECT DISTINCT document_key, page FROM archive.remark WHERE rule = 'read_page_recognised' AND page IS NOT NULL;
