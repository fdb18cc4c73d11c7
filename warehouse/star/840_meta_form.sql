-- one row per form that is known: its code as in source.published_line.form, and its Chinese title
CREATE TABLE meta.form AS
SELECT k.form, t.title, k.form_kind AS kind FROM w_form_kind k JOIN w_form_title t USING (form)
ORDER BY kind, form;

COMMENT ON TABLE meta.form IS 'one row per form (公开表) that is known';
COMMENT ON COLUMN meta.form.form IS 'its code, as in source.published_line.form and quality.form.form';
COMMENT ON COLUMN meta.form.title IS 'its title in Chinese';
COMMENT ON COLUMN meta.form.kind IS 'final_accounts (决算) or budget (预算)';
