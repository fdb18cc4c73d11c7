-- The bodies that published a kind of figure in every year from first to last, which years can be compared over:
-- FROM expenditure SEMI JOIN panel('expenditure', 2021, 2023) USING (department, department_kind). figures: as in
-- body_figures; only bodies that count in each of the years, so that a department and its units never take turns. Where several
-- bodies have one name, all of them did, or the name is left out.
CREATE MACRO panel(of_figures, first_year, last_year) AS TABLE
SELECT department, department_kind FROM (
    SELECT last(d.name ORDER BY d.valid_from_year) AS department, d.kind AS department_kind, d.body_key, count(DISTINCT f.year_key) AS years
    FROM body_figures f JOIN dim_department d USING (department_key)
    WHERE f.figures = of_figures AND f.counts AND f.year_key BETWEEN first_year AND last_year
    GROUP BY d.body_key, d.kind)
GROUP BY department, department_kind HAVING bool_and(years = last_year - first_year + 1);
