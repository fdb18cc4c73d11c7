-- one row per unit and year: the department that lists it
CREATE TEMP TABLE w_listed_parent AS
SELECT body_key, fiscal_year, min({name: parent, key: parent_key}) AS parent FROM w_listed_unit GROUP BY ALL;
