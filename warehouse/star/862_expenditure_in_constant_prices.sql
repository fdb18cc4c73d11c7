-- one row per row of expenditure, in prices of its year and of one year
CREATE VIEW expenditure_in_constant_prices AS
SELECT e.year, e.department, e.department_kind, e.body_key, e.class_code, e.class_name, e.item_code, e.item_name, e.fund, e.expenditure_type, e.amount_yuan,
       i.base_year, (e.amount_yuan::DOUBLE * i.factor)::DECIMAL(18, 2) AS constant_yuan, e.confidence, e.has_error
FROM expenditure e
LEFT JOIN ref_price_index i ON i.year = e.year;

COMMENT ON VIEW expenditure_in_constant_prices IS 'one row per row of expenditure, each yuan once: in prices of its own year, and of the last year that ref_price_index tells of; constant_yuan is null where it does not tell of every year between';
COMMENT ON COLUMN expenditure_in_constant_prices.year IS 'fiscal year';
COMMENT ON COLUMN expenditure_in_constant_prices.department IS 'name of the body';
COMMENT ON COLUMN expenditure_in_constant_prices.department_kind IS 'department or unit';
COMMENT ON COLUMN expenditure_in_constant_prices.body_key IS 'the same in every year of one body, see dim_department';
COMMENT ON COLUMN expenditure_in_constant_prices.class_code IS 'code of the class (类)';
COMMENT ON COLUMN expenditure_in_constant_prices.class_name IS 'name of the class';
COMMENT ON COLUMN expenditure_in_constant_prices.item_code IS 'the leaf''s code, whatever its level';
COMMENT ON COLUMN expenditure_in_constant_prices.item_name IS 'the leaf''s name';
COMMENT ON COLUMN expenditure_in_constant_prices.fund IS 'general_public, government_fund, state_capital or non_fiscal';
COMMENT ON COLUMN expenditure_in_constant_prices.expenditure_type IS 'basic, project, remittance_to_superior, operating or subsidy_to_affiliates';
COMMENT ON COLUMN expenditure_in_constant_prices.amount_yuan IS 'yuan, in prices of its year';
COMMENT ON COLUMN expenditure_in_constant_prices.base_year IS 'the year in whose prices constant_yuan is';
COMMENT ON COLUMN expenditure_in_constant_prices.constant_yuan IS 'yuan in prices of base_year';
COMMENT ON COLUMN expenditure_in_constant_prices.confidence IS 'least certainty (0 to 1) with which a cell behind it was read';
COMMENT ON COLUMN expenditure_in_constant_prices.has_error IS 'whether an error finding rests on a cell behind it';
