/** The table of every page: sorted by a click on a heading, copied, downloaded as it is filtered. */
import { aligned, compare, grouped, inUnit, isDecimal, money } from './amount.js';
import { h, replace } from './dom.js';
import { copy, csv, save, xlsx } from './download.js';
import { t } from './i18n.js';
import { preferences } from './preferences.js';
import { change, current } from './router.js';

const collator = new Intl.Collator('zh', { numeric: true });
const SHOWN = 200;

/**
 * A table.
 *
 * @param options
 *   name     for its file and its part of the address; once on a page
 *   title    shown above it, and in its file
 *   columns  each {key, label, kind, render, href, class}: `kind` is text (the default), money (yuan as text), number or percent;
 *            `render(row)` makes what is shown in place of the value, `href(row)` makes the value a link
 *   rows     objects of texts
 *   sort     key that it is sorted by at first, with `-` before it for the largest first; as the rows come where nothing is said
 *   filters  what the rows were filtered by, said in the file
 *   empty    what is said where there are no rows
 *   rowClass (row) => class name
 *   tools    false for a small table without copy and download
 */
export function table(options) {
  const place = `${options.name}.sort`;
  let sort = current().state[place] ?? options.sort ?? '';
  let all = false;
  const body = h('tbody');
  const head = h('tr');
  const more = h('div', { class: 'more' });

  const draw = () => {
    const rows = sorted(options.rows, options.columns, sort);
    const shown = all ? rows : rows.slice(0, SHOWN);
    replace(head, options.columns.map((column) => heading(column, sort, (next) => {
      sort = next;
      change({ [place]: next }, true);
      draw();
    })));
    const texts = options.columns.map((column) => shownTexts(column, shown));
    replace(body, shown.map((row, r) => h('tr', { class: options.rowClass?.(row) }, options.columns.map((column, c) => cell(column, row, texts[c][r])))));
    replace(more, rows.length > shown.length ? h('button', { type: 'button', onclick: () => { all = true; draw(); } }, t('common.showAll', rows.length)) : null);
  };
  draw();
  const label = options.title ?? options.name;
  return h('section', { class: 'table' },
    options.title || options.tools !== false ? h('header', {},
      options.title ? h('h2', {}, options.title, options.rows.length > 9 ? h('span', { class: 'count' }, grouped(String(options.rows.length))) : null) : h('span'),
      options.tools === false || options.rows.length === 0 ? null : tools(options, () => sorted(options.rows, options.columns, sort))) : null,
    options.rows.length === 0 ? h('p', { class: 'none' }, options.empty ?? t('common.none'))
      : h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label }, h('table', { 'aria-label': label }, h('thead', {}, head), body)),
    more);
}

function tools(options, rows) {
  const names = options.columns.map((column) => `${column.label}${column.kind === 'money' ? `（${t('common.yuan')}）` : ''}`);
  const values = () => rows().map((row) => options.columns.map((column) => row[column.key] ?? ''));
  const done = h('span', { class: 'done', role: 'status' });
  return h('div', { class: 'tools' }, done,
    h('button', { type: 'button', onclick: async () => {
      await copy(names, values());
      replace(done, t('common.copied'));
      setTimeout(() => replace(done), 2000);
    } }, t('common.copy')),
    h('button', { type: 'button', onclick: async () => save(`${options.name}.xlsx`, await xlsx(options.title ?? options.name, names, options.columns.map((column) => (isFigure(column) ? column.kind : null)), values(), options.filters)) }, 'Excel'),
    h('button', { type: 'button', onclick: () => save(`${options.name}.csv`, csv(options.title ?? options.name, names, values(), options.filters)) }, 'CSV'));
}

function heading(column, sort, choose) {
  const down = sort === `-${column.key}`;
  const up = sort === column.key;
  const next = isFigure(column) ? (down ? column.key : `-${column.key}`) : (up ? `-${column.key}` : column.key);
  return h('th', { scope: 'col', class: [isFigure(column) ? 'figure' : '', /wide-only/.test(column.class) ? 'wide-only' : ''].join(' ').trim() || null, 'aria-sort': down ? 'descending' : up ? 'ascending' : null },
    column.label === '' ? null : h('button', { type: 'button', onclick: () => choose(next) }, column.label,
      column.kind === 'money' ? h('small', {}, t(`common.${preferences.unit}`)) : null, h('span', { class: 'arrow', 'aria-hidden': 'true' }, down ? '↓' : up ? '↑' : '')));
}

const isFigure = (column) => ['money', 'number', 'percent'].includes(column.kind);

function shownTexts(column, rows) {
  const texts = rows.map((row) => {
    const value = row[column.key];
    return column.kind === 'money' ? money(value) : column.kind === 'number' ? grouped(value) : column.kind === 'percent' ? (isDecimal(value) ? `${grouped(value, 2)}%` : '') : value ?? '';
  });
  return column.kind === 'money' || column.kind === 'number' ? aligned(texts) : texts;
}

function cell(column, row, text) {
  const shown = column.render ? column.render(row, text) : text;
  const href = column.href?.(row);
  const exact = column.kind === 'money' && preferences.unit === 'wan' ? `${inUnit(row[column.key], 'yuan')} ${t('common.yuan')}` : null;
  return h('td', { class: [isFigure(column) ? 'figure' : '', column.class ?? ''].join(' ').trim() || null, title: exact },
    href && shown !== '' ? h('a', { href }, shown) : shown);
}

function sorted(rows, columns, sort) {
  const key = sort.replace(/^-/, '');
  const column = columns.find((one) => one.key === key);
  if (!column) {
    return rows;
  }
  const down = sort.startsWith('-') ? -1 : 1;
  const missing = (value) => value === null || value === undefined || value === '';
  return [...rows].sort((a, b) => {
    if (missing(a[key]) || missing(b[key])) {
      return (missing(a[key]) ? 1 : 0) - (missing(b[key]) ? 1 : 0);
    }
    return down * (isFigure(column) ? compare(a[key], b[key]) : collator.compare(a[key], b[key]));
  });
}
