-- The bodies that a site is about. {where} stands for what a person asked for, a condition on dim_department.
CREATE TEMP TABLE chosen_department AS SELECT department_key, name FROM dim_department WHERE ({where}
);
