/** A body through its years. */
import { percent, sum } from '../lib/amount.js';
import { lineChart, stackedChart, treemap } from '../lib/chart.js';
import { ask } from '../lib/db.js';
import { h } from '../lib/dom.js';
import { code, t } from '../lib/i18n.js';
import { chip, departmentLink, facts, later, meter, trail } from '../lib/parts.js';
import { pivot, withChange, yearColumns, yearsOf } from '../lib/pivot.js';
import { formTitle } from '../lib/release.js';
import { link } from '../lib/router.js';
import { table } from '../lib/table.js';

export const title = (state) => state.name ?? '';

/** What a body states of itself on the cover sheet of the workbook that it hands in. */
const OFFICIAL = ['unit_code', 'credit_code', 'division_code', 'nature', 'budget_level'];

/** What stands in the overview: a measure, and where its figures are printed. */
const MEASURES = [
  ['budget_yuan'], ['adjusted_yuan'], ['final_yuan', {}], ['basic_yuan', { type: 'basic' }], ['project_yuan', { type: 'project' }], ['general_public_yuan', { fund: 'general_public' }],
  ['government_fund_yuan', { fund: 'government_fund' }], ['state_capital_yuan', { fund: 'state_capital' }], ['non_fiscal_yuan', { fund: 'non_fiscal' }],
  ['income_yuan', { of: 'form', form: 'income' }], ['opening_yuan', { of: 'form', form: 'income_expenditure_summary' }], ['closing_yuan', { of: 'form', form: 'income_expenditure_summary' }],
];
const PARTS = ['basic_yuan', 'project_yuan', 'general_public_yuan', 'government_fund_yuan', 'state_capital_yuan', 'non_fiscal_yuan'];
const MOST_SERIES = 7;

export async function render(state) {
  const versions = await versionsOf(state);
  if (versions.length === 0) {
    return h('p', { class: 'problem' }, t('department.unknown', state.name ?? ''));
  }
  const body = versions.at(-1);
  const who = { name: body.name, kind: body.kind };
  const key = [body.name, body.kind];
  const [years, subjects] = await Promise.all([ask('department_years', ...key), ask('department_subjects', ...key)]);
  const parent = body.parent_name && body.parent_name !== body.name ? departmentLink(body.parent_name, 'department') : null;
  return h('article', {},
    trail(h('a', { href: link('search') }, t('search.all')), parent),
    h('h1', {}, body.name, ' ', h('span', { class: 'chip plain' }, code('body', body.kind))),
    facts([t('department.place'), [body.province, body.city, body.county].filter(Boolean).join(' ')], [t('department.years'), years.map((row) => row.year).join(' ')],
      ...OFFICIAL.map((stated) => [t(`department.${stated}`), body[stated]])),
    later(Promise.all([ask('department_relations', body.name, body.name), ask('department_names', ...key)]), relations),
    overview(years, who),
    charts(years, subjects, who, state),
    classes(subjects, who, state),
    later(Promise.all(['income', 'economic', 'three_public', 'balances', 'execution', 'projects'].map((part) => ask(`department_${part}`, ...key))), (parts) => rest(parts, who)),
    later(Promise.all([ask('department_findings', ...key), ask('department_documents', ...key, ...key)]), ([findings, documents]) => [findingTable(findings), documentTable(documents)]));
}

/** Of a name without its kind, whichever there is. */
async function versionsOf(state) {
  for (const kind of state.kind ? [state.kind] : ['department', 'unit']) {
    const rows = await ask('department_versions', state.name ?? '', kind);
    if (rows.length > 0) {
      return rows;
    }
  }
  return [];
}

function relations([units, names]) {
  const span = (one) => (one.from_year === one.to_year ? one.from_year : `${one.from_year}–${one.to_year}`);
  return [
    names.length > 0 ? h('p', { class: 'about' }, h('span', {}, t('department.names')), names.map((one) => h('span', {}, one.name, ' ', h('small', {}, span(one))))) : null,
    units.length > 0 ? h('p', { class: 'about units' }, h('span', {}, t('department.units')), units.map((unit) => departmentLink(unit.name, unit.kind))) : null,
  ];
}

/** Years side by side, a measure in each row. */
function overview(years, who) {
  const rows = MEASURES.map(([measure, where]) => {
    const row = { key: measure, measure: t(`department.${measure}`), where };
    years.forEach((one) => { row[`y${one.year}`] = one[measure]; });
    return row;
  }).filter((row) => years.some((one) => row[`y${one.year}`] !== null && row[`y${one.year}`] !== undefined));
  const told = withChange(rows, years.map((one) => one.year));
  const origins = [...new Set(years.map((one) => one.budget_origin).filter(Boolean))];
  return h('div', {}, table({ name: 'years', title: t('department.overview'), rows: told.rows,
    columns: [{ key: 'measure', label: t('department.measure'), class: 'name' },
      ...yearColumns(years.map((one) => one.year), { href: (row, year) => (row.where ? link('figure', { of: 'fact', ...who, year, ...row.where }) : null) }), ...told.columns],
    rowClass: (row) => (PARTS.includes(row.key) ? 'part' : row.key === 'final_yuan' ? 'total' : null) }),
  origins.length > 0 ? h('p', { class: 'note' }, origins.map((origin) => t(`department.origin_${origin}`)).join(' ')) : null);
}

/** How the money moved, and what it was spent on. */
function charts(years, subjects, who, state) {
  const top = subjects.filter((row) => row.level === 'class');
  const all = yearsOf(top);
  const year = all.includes(state.year) ? state.year : all.at(-1);
  if (!year) {
    return null;
  }
  const byClass = pivot(top, (row) => row.code, 'amount_yuan', (row) => ({ name: row.name, code: row.code }));
  const series = byClass.map((row) => ({ name: row.name, values: all.map((one) => row[`y${one}`] ?? null) }))
    .sort((a, b) => Number(b.values.at(-1) ?? 0) - Number(a.values.at(-1) ?? 0)).slice(0, MOST_SERIES);
  const measures = ['budget_yuan', 'final_yuan', 'income_yuan'].map((measure) => ({ name: t(`department.${measure}`), values: years.map((one) => one[measure]) }))
    .filter((one) => one.values.some((value) => value !== null));
  return h('div', { class: 'charts' },
    all.length > 1 ? lineChart(t('department.overYears'), years.map((one) => one.year), measures) : null,
    all.length > 1 ? stackedChart(t('department.byClass'), all, series) : null,
    treemap(t('department.spentOn', year), byClass.map((row) => ({ name: row.name, value: row[`y${year}`], href: link('department', { ...state, ...who, year, open: row.code }) }))));
}

/** 类 → 款 → 项: what is open stands in the address. */
function classes(subjects, who, state) {
  const years = yearsOf(subjects);
  const newest = years.at(-1);
  const rows = pivot(subjects, (row) => `${row.level} ${row.code}`, 'amount_yuan', (row) => ({ code: row.code, name: row.name, level: row.level, parent: row.parent }));
  const total = subjects.filter((row) => row.level === 'class' && row.year === newest);
  const open = new Set((state.open ?? '').split(' ').filter(Boolean));
  const isOpen = (row) => open.has('all') || open.has(row.code);
  const below = (row) => rows.filter((one) => one.parent === row.code && one.level !== row.level && one.level !== 'class');
  const visible = rows.filter((row) => row.level === 'class').flatMap((row) => [row, ...(isOpen(row) ? below(row).flatMap((section) => [section, ...(isOpen(section) ? below(section) : [])]) : [])]);
  const told = withChange(visible, years);
  const whole = totalOf(total);
  const shown = told.rows.map((row) => ({ ...row, share: percent(row[`y${newest}`], whole) }));
  const toggle = (row) => {
    const next = new Set(open);
    if (next.has('all')) {
      next.delete('all');
      rows.filter((one) => one.level !== 'item').forEach((one) => next.add(one.code));
    }
    next.has(row.code) ? next.delete(row.code) : next.add(row.code);
    return link('department', { ...state, ...who, open: [...next].join(' ') });
  };
  return h('div', {}, table({ name: 'subjects', title: t('department.subjects'), rows: shown, rowClass: (row) => row.level, empty: t('department.noSubjects'),
    columns: [{ key: 'code', label: t('common.code'), class: 'code' },
      { key: 'name', label: t('department.subject'), class: 'name', render: (row) => [
        below(row).length > 0 ? h('a', { class: 'toggle', href: toggle(row), 'aria-expanded': isOpen(row) ? 'true' : 'false', 'aria-label': t(isOpen(row) ? 'department.close' : 'department.open', row.name), role: 'button' }, isOpen(row) ? '▾' : '▸')
          : h('span', { class: 'toggle' }),
        h('span', {}, row.name)] },
      ...yearColumns(years, { href: (row, year) => link('figure', { of: 'fact', ...who, year, subject: row.code }) }), ...told.columns,
      { key: 'share', label: t('department.share', newest), kind: 'percent', class: 'wide-only' }] }),
  rows.length > 0 ? h('p', { class: 'note' }, h('a', { href: link('department', { ...state, ...who, open: open.has('all') ? '' : 'all' }) }, t(open.has('all') ? 'department.closeAll' : 'department.openAll'))) : null);
}

const totalOf = (rows) => sum(rows.map((row) => row.amount_yuan));

function rest([income, economic, threePublic, balances, execution, projects], who) {
  const form = (name, columns) => (row, year) => link('figure', { of: 'form', ...who, year, form: name, columns: columns?.(row) });
  return [
    side('income', income, (row) => row.source, (row) => ({ name: code('source', row.source), source: row.source }), 'amount_yuan', form('income', (row) => row.source)),
    side('economic', economic, (row) => row.code, (row) => ({ code: row.code, name: row.name, detail: row.detail }), 'amount_yuan',
      (row, year) => link('figure', { of: 'fact', fact: 'economic_expenditure', ...who, year, subject: row.code, item: row.detail }), [{ key: 'code', label: t('common.code'), class: 'code' }]),
    threePublic.length > 0 ? table({ name: 'three_public', title: t('department.three_public'), rows: threePublic.map((row) => ({ ...row, rate: percent(row.final_yuan, row.budget_yuan) })), columns: [
      { key: 'year', label: t('common.year') }, { key: 'item', label: t('department.item'), render: (row) => code('item', row.item), class: 'name' },
      { key: 'budget_yuan', label: t('department.budget_yuan'), kind: 'money', href: (row) => form('three_public', () => `budget_${row.item}`)(row, row.year) },
      { key: 'final_yuan', label: t('department.final_yuan'), kind: 'money', href: (row) => form('three_public', () => `final_${row.item}`)(row, row.year) },
      { key: 'rate', label: t('department.rate'), kind: 'percent' }] }) : null,
    execution.length > 0 ? table({ name: 'execution', title: t('department.execution'), rows: execution, columns: [
      { key: 'year', label: t('common.year') }, { key: 'code', label: t('common.code'), class: 'code' }, { key: 'name', label: t('department.subject'), class: 'name' },
      { key: 'budget_yuan', label: t('department.budget_yuan'), kind: 'money' }, { key: 'adjusted_budget_yuan', label: t('department.adjusted_yuan'), kind: 'money' },
      { key: 'final_yuan', label: t('department.final_yuan'), kind: 'money' }, { key: 'completion_pct', label: t('department.rate'), kind: 'percent' }] }) : null,
    balances.length > 0 ? table({ name: 'balances', title: t('department.balances'), rows: balances, columns: [
      { key: 'year', label: t('common.year') }, { key: 'fund', label: t('department.fund'), render: (row) => code('fund', row.fund), class: 'name' },
      ...['opening_yuan', 'income_yuan', 'expenditure_yuan', 'closing_yuan'].map((column) => ({ key: column, label: t(`department.${column}`), kind: 'money' }))] }) : null,
    projects.length > 0 ? table({ name: 'projects', title: t('department.projects'), rows: projects.map((row) => ({ ...row, rate: percent(row.executed_yuan, row.adjusted_budget_yuan ?? row.initial_budget_yuan) })), columns: [
      { key: 'year', label: t('common.year') }, { key: 'project_name', label: t('department.project'), class: 'name', href: (row) => link('document', { key: row.document_key, page: row.page }) },
      { key: 'initial_budget_yuan', label: t('department.budget_yuan'), kind: 'money' }, { key: 'adjusted_budget_yuan', label: t('department.adjusted_yuan'), kind: 'money' },
      { key: 'executed_yuan', label: t('department.executed'), kind: 'money' }, { key: 'rate', label: t('department.rate'), kind: 'percent' }, { key: 'score', label: t('department.score'), kind: 'number' }] }) : null,
  ];
}

function side(name, rows, keyOf, told, value, href, before = []) {
  if (rows.length === 0) {
    return null;
  }
  const years = yearsOf(rows);
  const laid = withChange(pivot(rows, keyOf, value, told), years);
  return table({ name, title: t(`department.${name}`), rows: laid.rows, columns: [...before, { key: 'name', label: t('department.item'), class: 'name' }, ...yearColumns(years, { href }), ...laid.columns] });
}

function findingTable(findings) {
  return table({ name: 'findings', title: t('common.findings'), rows: findings, empty: t('common.noFindings'), columns: [
    { key: 'severity', label: t('common.severity'), render: (row) => chip('severity', row.severity) }, { key: 'year', label: t('common.year') },
    { key: 'message', label: t('common.finding'), class: 'sentence', href: (row) => link('figure', { of: 'finding', key: row.finding_key }) },
    { key: 'form', label: t('common.form'), render: (row) => (row.form ? formTitle(row.form) : t('common.prose')), class: 'wide-only' },
    { key: 'origin', label: t('common.origin'), render: (row) => code('origin', row.origin), class: 'wide-only' }] });
}

function documentTable(documents) {
  return table({ name: 'documents', title: t('department.documents'), rows: documents, columns: [
    { key: 'fiscal_year', label: t('common.year') }, { key: 'kind', label: t('search.kind'), render: (row) => code('kind', row.kind) },
    { key: 'file_name', label: t('common.document'), class: 'sentence', href: (row) => link('document', { key: row.document_key }) },
    { key: 'status', label: t('common.status'), render: (row) => chip('status', row.status) },
    { key: 'coverage_pct', label: t('common.coverage'), render: (row) => meter(row.coverage_pct), class: 'wide-only' },
    { key: 'errors', label: t('codes.severity.error'), kind: 'number' }, { key: 'warnings', label: t('codes.severity.warning'), kind: 'number' }] });
}
