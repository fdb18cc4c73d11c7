/** Bodies beside each other: one measure over the years, as table and charts. */
import { difference, largestFirst } from '../lib/amount.js';
import { lineChart, stackedChart, treemap } from '../lib/chart.js';
import { choose, having } from '../lib/choose.js';
import { ask } from '../lib/db.js';
import { h } from '../lib/dom.js';
import { code, loadTexts, t } from '../lib/i18n.js';
import { pivot, withChange, yearColumns, yearsOf } from '../lib/pivot.js';
import { change, link } from '../lib/router.js';
import { table } from '../lib/table.js';

const MEASURES = ['final_yuan', 'budget_yuan', 'basic_yuan', 'project_yuan', 'general_public_yuan', 'government_fund_yuan', 'state_capital_yuan', 'non_fiscal_yuan', 'income_yuan', 'closing_yuan'];
const THREE_PUBLIC = ['three_public_budget', 'three_public_final'];
/** Where a measure's figure can be looked up: what the page of a figure is asked beside body and year. */
const FIGURES = { final_yuan: {}, basic_yuan: { type: 'basic' }, project_yuan: { type: 'project' }, general_public_yuan: { fund: 'general_public' },
  government_fund_yuan: { fund: 'government_fund' }, state_capital_yuan: { fund: 'state_capital' }, non_fiscal_yuan: { fund: 'non_fiscal' } };
const MOST_SERIES = 7;

export const title = () => t('compare.menu');

export async function render(state) {
  await loadTexts('department');
  const measure = state.measure ?? 'final_yuan';
  const [all, byClass] = await Promise.all([ask('compare', measure), ask('compare_classes')]);
  const names = new Map(byClass.map((row) => [row.code, row.name]));
  const years = yearsOf(all).filter((year) => (!state.from || year >= state.from) && (!state.to || year <= state.to));
  const rows = having(all, 'kind', state.kind).filter((row) => years.includes(row.year));
  const laid = laidOut(rows, years, state.show);
  const chosen = new Set((state.bodies ?? '').split('\n').filter(Boolean));
  const shown = chosen.size > 0 ? laid.rows.filter((row) => chosen.has(row.key)) : laid.rows;
  return h('article', {}, h('h1', {}, t('compare.title')),
    filters(state, measure, names, yearsOf(all)),
    chosen.size > 0 ? h('p', { class: 'about' }, t('compare.chosen', String(shown.length)), h('a', { href: link('compare', { ...state, bodies: '' }) }, t('compare.all'))) : null,
    charts(shown, years, measureName(measure, names), classes(having(byClass, 'kind', state.kind), shown, years, state)),
    figures(laid.rows, laid.columns, years, measure, measureName(measure, names), state, chosen));
}

const measureName = (measure, names) => (measure.startsWith('class:') ? `${measure.slice(6)} ${names.get(measure.slice(6)) ?? ''}` : THREE_PUBLIC.includes(measure) ? t(`compare.${measure}`) : t(`department.${measure}`));

function filters(state, measure, names, years) {
  const measures = [...MEASURES, ...THREE_PUBLIC, ...[...names.keys()].sort().map((one) => `class:${one}`)];
  const any = { key: '', label: t('compare.any') };
  return h('div', { class: 'filters' },
    choose(t('department.measure'), 'measure', measure, measures.map((key) => ({ key, label: measureName(key, names) }))),
    choose(t('compare.kind'), 'kind', state.kind ?? '', [any, ...['department', 'unit'].map((key) => ({ key, label: code('body', key) }))]),
    choose(t('compare.from'), 'from', state.from ?? '', [any, ...years.map((key) => ({ key, label: key }))]),
    choose(t('compare.to'), 'to', state.to ?? '', [any, ...years.map((key) => ({ key, label: key }))]),
    choose(t('compare.show'), 'show', state.show ?? '', [{ key: '', label: t('compare.amounts') }, { key: 'change', label: t('compare.changes') }]));
}

/** A row for each body; its years' amounts, and where asked for, how much each year is above the one before. */
function laidOut(rows, years, show) {
  const told = withChange(pivot(rows, (row) => `${row.kind}:${row.department}`, 'amount_yuan', (row) => ({ department: row.department, kind: row.kind })), years);
  for (const row of told.rows) {
    years.slice(1).forEach((year, i) => { row[`d${year}`] = difference(row[`y${year}`], row[`y${years[i]}`]); });
  }
  return show === 'change' ? { ...told, columns: [...years.slice(1).map((year) => ({ key: `d${year}`, label: t('compare.against', year), kind: 'money' })), ...told.columns] } : told;
}

function figures(rows, columns, years, measure, name, state, chosen) {
  const where = FIGURES[measure] ?? (measure.startsWith('class:') ? { subject: measure.slice(6) } : null);
  const toggle = (row) => h('input', { type: 'checkbox', checked: chosen.has(row.key), 'aria-label': t('compare.choose', row.department), onchange: (event) => {
    const next = new Set(chosen);
    event.target.checked ? next.add(row.key) : next.delete(row.key);
    change({ bodies: [...next].join('\n') });
  } });
  const amounts = state.show === 'change' ? [] : yearColumns(years, { href: where ? (row, year) => link('figure', { of: 'fact', name: row.department, kind: row.kind, year, ...where }) : undefined });
  return table({ name: 'compare', title: name, rows, rowClass: (row) => (chosen.has(row.key) ? 'chosen' : null), sort: state.show === 'change' ? `-d${years.at(-1)}` : `-y${years.at(-1)}`, filters: [measure, state.kind, state.from, state.to].filter(Boolean).join(' '),
    columns: [{ key: 'department', label: t('compare.body'), class: 'name', render: (row) => [toggle(row), ' ', h('a', { href: link('department', { name: row.department, kind: row.kind }) }, row.department)] },
      { key: 'kind', label: t('compare.kind'), render: (row) => code('body', row.kind), class: 'wide-only' }, ...amounts, ...columns] });
}

function charts(shown, years, name, map) {
  const newest = years.at(-1);
  const series = [...shown].sort((a, b) => largestFirst(a[`y${newest}`], b[`y${newest}`])).slice(0, MOST_SERIES)
    .map((row) => ({ name: row.department, values: years.map((year) => row[`y${year}`] ?? null), href: link('department', { name: row.department, kind: row.kind }) }));
  if (series.length === 0) {
    return null;
  }
  const told = shown.length > series.length ? t('compare.largest', name, String(series.length)) : name;
  return h('div', { class: 'charts' }, years.length > 1 ? lineChart(told, years, series) : null, stackedChart(told, years, series), map);
}

/** What one body's newest year was spent on: of the largest where none was chosen, since bodies may contain each other. */
function classes(byClass, shown, years, state) {
  const year = years.at(-1);
  const body = [...shown].sort((a, b) => largestFirst(a[`y${year}`], b[`y${year}`]))[0];
  const parts = body ? byClass.filter((row) => row.department === body.department && row.kind === body.kind && row.year === year) : [];
  return parts.length === 0 ? null : treemap(t('compare.classes', body.department, year), parts.map((row) => (
    { name: row.name, value: row.amount_yuan, href: link('compare', { ...state, measure: `class:${row.code}` }) })));
}
