/** A subject across bodies and years, the largest first. */
import { lineChart, stackedChart } from '../lib/chart.js';
import { choose, having } from '../lib/choose.js';
import { ask, askOne } from '../lib/db.js';
import { h } from '../lib/dom.js';
import { code, t } from '../lib/i18n.js';
import { largestFirst } from '../lib/amount.js';
import { pivot, withChange, yearColumns, yearsOf } from '../lib/pivot.js';
import { trail } from '../lib/parts.js';
import { link } from '../lib/router.js';
import { table } from '../lib/table.js';

/** As many lines as there are colours that can be told apart. */
const MOST_LINES = 7;

export const title = (state) => [t('subject.menu'), state.code].filter(Boolean).join(' ');

export async function render(state) {
  const system = state.system === 'economic' ? 'economic' : 'functional';
  if (!state.code) {
    return h('article', {}, h('h1', {}, t('subject.all')), systems(system), below(await ask('subject_below', system, ''), system, t('subject.classes')));
  }
  const [subject, parts, rows] = await Promise.all([askOne('subject', system, state.code), ask('subject_below', system, state.code), ask(`subject_${system}`, state.code)]);
  if (subject === null) {
    return h('p', { class: 'problem' }, t('subject.unknown', state.code));
  }
  const above = (one, name) => (one && one !== subject.code ? h('a', { href: link('subject', { system, code: one }) }, name) : null);
  return h('article', {},
    trail(h('a', { href: link('subject', { system }) }, code('system', system)), above(subject.class_code, subject.class_name), above(subject.section_code, subject.section_name)),
    h('h1', {}, h('span', { class: 'code' }, subject.code), ' ', subject.name),
    subject.definition ? h('p', { class: 'about' }, subject.definition) : null,
    ranking(rows, state, system, subject),
    parts.length > 0 ? below(parts, system, t('subject.below')) : null);
}

function systems(system) {
  return h('nav', { class: 'tabs', 'aria-label': t('common.parts') }, ['functional', 'economic'].map((one) => h('a', { href: link('subject', { system: one }), 'aria-current': one === system ? 'true' : null }, code('system', one))));
}

function ranking(all, state, system, subject) {
  const years = yearsOf(all);
  const newest = years.at(-1);
  const rows = having(all, 'kind', state.kind);
  const laid = withChange(pivot(rows, (row) => `${row.kind} ${row.department}`, 'amount_yuan', (row) => ({ department: row.department, kind: row.kind })), years);
  const series = [...laid.rows].sort((a, b) => largestFirst(a[`y${newest}`], b[`y${newest}`])).slice(0, MOST_LINES)
    .map((row) => ({ name: row.department, values: years.map((year) => row[`y${year}`] ?? null), href: link('department', { name: row.department, kind: row.kind }) }));
  const kinds = [{ key: '', label: t('subject.bodies') }, ...['department', 'unit'].map((kind) => ({ key: kind, label: code('body', kind) }))];
  const figure = system === 'functional' ? (row, year) => link('figure', { of: 'fact', name: row.department, kind: row.kind, year, subject: subject.code }) : undefined;
  return h('div', {},
    h('div', { class: 'filters' }, choose(t('subject.kind'), 'kind', state.kind ?? '', kinds)),
    years.length > 1 && series.length > 0 ? h('div', { class: 'charts' }, lineChart(t('subject.largest'), years, series), stackedChart(t('subject.largest'), years, series)) : null,
    table({ name: 'subject', title: t('subject.ranking'), rows: laid.rows, sort: `-y${newest}`, filters: [subject.code, state.kind].filter(Boolean).join(' '), empty: t('subject.nobody'),
      columns: [{ key: 'department', label: t('subject.body'), class: 'name', href: (row) => link('department', { name: row.department, kind: row.kind }) },
        { key: 'kind', label: t('subject.kind'), render: (row) => code('body', row.kind), class: 'wide-only' },
        ...yearColumns(years, { href: figure }), ...laid.columns] }),
    h('p', { class: 'note' }, t('subject.note')));
}

function below(parts, system, name) {
  return table({ name: 'below', title: name, rows: parts, columns: [
    { key: 'code', label: t('common.code'), class: 'code' },
    { key: 'name', label: t('subject.menu'), class: 'name', href: (row) => link('subject', { system, code: row.code }) },
    { key: 'bodies', label: t('subject.count'), kind: 'number' }] });
}
