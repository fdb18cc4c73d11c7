/** Questions in SQL: they run in this browser, on the release alone, and change nothing. */
import { isDecimal, sum } from '../lib/amount.js';
import { stackedChart } from '../lib/chart.js';
import { ask, describe, queries, run } from '../lib/db.js';
import { h } from '../lib/dom.js';
import { t } from '../lib/i18n.js';
import { failure, later } from '../lib/parts.js';
import { preferences } from '../lib/preferences.js';
import { change, link } from '../lib/router.js';
import { table } from '../lib/table.js';

const FIRST = 'SELECT department, year, sum(amount_yuan) AS amount_yuan\nFROM expenditure\nGROUP BY ALL\nORDER BY amount_yuan DESC';
const FIGURE = /^(DECIMAL|U?(TINY|SMALL|BIG|HUGE)?INT|DOUBLE|FLOAT)/;
/** More than these are not shown; who needs all exports them. */
const MOST_ROWS = 10000;
const MOST_BARS = 30;

export const title = () => t('sql.menu');

export async function render(state) {
  const { published } = await queries();
  const asked = state.sql ?? published.find((one) => one.name === state.query)?.sql;
  const editor = h('textarea', { name: 'sql', rows: '9', spellcheck: 'false', 'aria-label': 'SQL', onkeydown: (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  } });
  editor.value = asked ?? FIRST;
  const submit = () => change({ sql: editor.value, query: '' });
  return h('article', { class: 'sql-page' }, h('h1', {}, t('sql.title')),
    h('div', { class: 'sql-split' },
      h('div', {},
        h('form', { onsubmit: (event) => { event.preventDefault(); submit(); } }, editor,
          h('div', { class: 'filters' }, h('button', { type: 'submit', class: 'run' }, t('sql.run')), h('span', { class: 'note' }, t('sql.hint')))),
        asked ? later(answer(asked), (node) => node) : null),
      h('aside', {},
        h('h2', {}, t('sql.published')),
        h('ul', { class: 'questions' }, published.map((one) => h('li', {}, h('a', { href: link('sql', { query: one.name }) }, asks(one))))),
        h('h2', {}, t('sql.tables')), later(ask('columns'), schema))));
}

/** What it asks, by the comment at its beginning: the first sentence of it, or its line in Chinese. */
function asks(one) {
  const chinese = preferences.language === 'zh' ? /^-- 中文：(.+)$/m.exec(one.sql) : null;
  return (chinese ?? /^--\s*([^?]+\??)/.exec(one.sql.replace(/\n--/g, '')))?.[1] ?? one.name;
}

async function answer(sql) {
  try {
    const plain = sql.replace(/[\s;]+$/, '');
    const [types, told] = [await describe(plain), await run(`SELECT * FROM (\n${plain}\n) LIMIT ${MOST_ROWS}`)];
    const columns = told.columns.map((key, i) => ({ key, label: key, kind: FIGURE.test(types[i]?.type) && !/^year|_key$|_no$|^page$/.test(key) ? 'number' : 'text' }));
    return h('div', {}, chart(columns, told.rows),
      table({ name: 'result', title: t('sql.result', String(told.rows.length)), rows: told.rows, columns, filters: plain.replace(/\s+/g, ' ') }),
      told.rows.length === MOST_ROWS ? h('p', { class: 'note' }, t('sql.cut', String(MOST_ROWS))) : null);
  } catch (e) {
    return failure(e);
  }
}

/** The first column of words and the first of amounts in yuan, where there are both and no more than can be drawn. */
function chart(columns, rows) {
  const name = columns.find((column) => column.kind === 'text');
  const value = columns.find((column) => column.kind === 'number' && /yuan$/.test(column.key));
  if (!name || !value || rows.length < 2) {
    return null;
  }
  const labels = [...new Set(rows.map((row) => row[name.key] ?? ''))];
  const amount = (label) => sum(rows.filter((row) => (row[name.key] ?? '') === label).map((row) => row[value.key]).filter(isDecimal));
  return labels.length > MOST_BARS ? null : h('div', { class: 'charts' }, stackedChart(`${value.key} / ${name.key}`, labels, [{ name: value.key, values: labels.map(amount) }]));
}

function schema(rows) {
  const tables = Map.groupBy ? Map.groupBy(rows, (row) => row.table) : rows.reduce((all, row) => all.set(row.table, [...all.get(row.table) ?? [], row]), new Map());
  return h('div', { class: 'schema' }, [...tables].map(([name, columns]) => h('details', {}, h('summary', {}, h('code', {}, name)),
    h('p', { class: 'note' }, columns[0].table_comment), h('ul', {}, columns.map((column) => h('li', {}, h('code', {}, column.column), ' ', h('small', {}, column.type), h('p', { class: 'note' }, column.comment)))))));
}
