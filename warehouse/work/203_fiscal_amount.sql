-- one row per leaf amount of a fund, in yuan
CREATE TEMP TABLE w_fiscal_amount AS
SELECT a.*, f.fund FROM w_leaf_amount a JOIN w_fiscal_form f USING (instance);
