-- Where each body is, and of where and which year each document is, as a release says.
CREATE OR REPLACE TEMP TABLE place_of_body AS
SELECT department_key, province FROM {database}.main.dim_department;
CREATE OR REPLACE TEMP TABLE place_of_document AS
SELECT document_key, province, fiscal_year AS year FROM {database}.source.document LEFT JOIN place_of_body USING (department_key);
