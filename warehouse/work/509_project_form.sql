-- Forms that print a subject's projects under its row.
CREATE TEMP TABLE w_project_form AS
SELECT unnest(['general_project_expenditure', 'project_income_expenditure', 'project_expenditure_detail', 'general_project_expenditure_detail']) AS form;
