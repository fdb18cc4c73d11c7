-- one row per amount of money of the prose that can be compared with forms: a name that can mean several subjects means none
CREATE TEMP TABLE w_prose_amount AS
SELECT * FROM w_prose_figure WHERE is_money AND qualifier = '' AND code IS NOT NULL;
