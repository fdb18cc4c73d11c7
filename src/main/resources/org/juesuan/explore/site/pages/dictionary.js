/** What every table, column, form, metric and check of the release is. */
import { ask } from '../lib/db.js';
import { h } from '../lib/dom.js';
import { code, t } from '../lib/i18n.js';
import { chip, later, tabs } from '../lib/parts.js';
import { columnTitle, terms } from '../lib/release.js';
import { link } from '../lib/router.js';
import { table } from '../lib/table.js';

const PARTS = { tables, forms, metrics, checks, lineage };

export const title = () => t('dictionary.menu');

export async function render(state) {
  const part = Object.hasOwn(PARTS, state.part ?? '') ? state.part : 'tables';
  return h('article', {}, h('h1', {}, t('dictionary.title')),
    tabs('dictionary', {}, 'part', part, Object.keys(PARTS).map((key) => ({ key, label: t(`dictionary.${key}`) }))),
    later(Promise.resolve(PARTS[part](state)), (node) => node));
}

async function tables() {
  const all = await ask('columns');
  // what a row of a table is, is said once
  const rows = all.map((row, i) => (row.table === all[i - 1]?.table ? { ...row, table_comment: '' } : row));
  return table({ name: 'columns', title: t('dictionary.columns'), rows, columns: [
    { key: 'table', label: t('dictionary.table'), class: 'code wide-only', href: (row) => link('sql', { sql: `SELECT * FROM ${row.table}\nLIMIT 100` }) },
    { key: 'column', label: t('dictionary.column'), class: 'code broken', render: (row) => [h('small', { class: 'narrow-only' }, row.table), row.column] }, { key: 'type', label: t('dictionary.type'), class: 'code wide-only' },
    { key: 'comment', label: t('dictionary.comment'), class: 'sentence' }, { key: 'table_comment', label: t('dictionary.tableComment'), class: 'sentence wide-only' }] });
}

function forms() {
  const rows = Object.entries(terms.forms).map(([name, form]) => ({ name, title: form.title, kind: form.kind, source: form.source, columns: form.columns.map((one) => `${one} ${columnTitle(one)}`).join('、') }));
  return table({ name: 'forms', title: t('dictionary.forms'), rows, columns: [
    { key: 'name', label: t('common.code'), class: 'code' }, { key: 'title', label: t('common.form'), class: 'name' },
    { key: 'kind', label: t('dictionary.kind'), render: (row) => code('kind', row.kind), class: 'nowrap' }, { key: 'columns', label: t('dictionary.columnsOfForm'), class: 'sentence' },
    { key: 'source', label: t('dictionary.source'), class: 'sentence wide-only' }] });
}

function metrics() {
  return table({ name: 'metrics', title: t('dictionary.metrics'), rows: Object.entries(terms.metrics).map(([name, term]) => ({ name, term })), columns: [
    { key: 'name', label: t('common.code'), class: 'code' }, { key: 'term', label: t('dictionary.term'), class: 'name' }] });
}

async function checks() {
  return table({ name: 'checks', title: t('dictionary.checks'), rows: await ask('rules'), columns: [
    { key: 'severity', label: t('common.severity'), render: (row) => chip('severity', row.severity) },
    { key: 'title', label: t('dictionary.check'), class: 'name', href: (row) => link('quality', { rule: row.rule }) }, { key: 'rule', label: t('common.code'), class: 'code wide-only' },
    { key: 'description', label: t('dictionary.comment'), class: 'sentence' }] });
}

/** From the file to the figure: each step with the table that holds it. */
function lineage() {
  const steps = ['source.document', 'source.form', 'source.published_line', 'quality.verified_line', 'fact_expenditure', 'expenditure'];
  return h('ol', { class: 'lineage' }, steps.map((name) => h('li', {}, h('code', {}, name), ' ', t(`dictionary.lineage_${name.replace('.', '_')}`))));
}
