/** How far the release can be relied on: findings, coverage, what waits for a person. */
import { choose } from '../lib/choose.js';
import { ask } from '../lib/db.js';
import { h } from '../lib/dom.js';
import { code, t } from '../lib/i18n.js';
import { chip, departmentLink, meter, tabs } from '../lib/parts.js';
import { link } from '../lib/router.js';
import { table } from '../lib/table.js';

/** As many letters of a document's key as name it. */
const SHORT_KEY = 12;
const COMMANDS = /\.\/juesuan (?:quarantine release|reprocess --document) ID(?: --[a-z-]+ [^\s;,.()]+)?/g;
const PARTS = { findings, coverage, quarantine };

export const title = () => t('quality.menu');

export async function render(state) {
  const part = Object.hasOwn(PARTS, state.part ?? '') ? state.part : 'findings';
  return h('article', {}, h('h1', {}, t('quality.title')),
    tabs('quality', { ...state, rule: null }, 'part', part, Object.keys(PARTS).map((key) => ({ key, label: t(`quality.${key}`) }))),
    await PARTS[part](state));
}

async function findings(state) {
  const [rules, rows] = await Promise.all([ask('quality_rules'), ask('quality_findings', state.rule ?? '', state.severity ?? '', state.origin ?? '')]);
  const any = { key: '', label: t('quality.any') };
  const titles = new Map(rules.map((row) => [row.rule, row.title ?? row.rule]));
  const shown = rules.filter((row) => (!state.severity || row.severity === state.severity) && (!state.origin || row.origin === state.origin));
  const found = rows[0]?.found ?? '0';
  return h('div', {},
    h('div', { class: 'filters' },
      choose(t('common.severity'), 'severity', state.severity ?? '', [any, ...['error', 'warning', 'info'].map((key) => ({ key, label: code('severity', key) }))]),
      choose(t('common.origin'), 'origin', state.origin ?? '', [any, ...['publisher', 'reader'].map((key) => ({ key, label: code('origin', key) }))]),
      choose(t('quality.rule'), 'rule', state.rule ?? '', [any, ...[...titles].map(([key, label]) => ({ key, label }))])),
    state.rule ? h('p', { class: 'note' }, rules.find((row) => row.rule === state.rule)?.description) : ruleTable(shown, state),
    table({ name: 'findings', title: t('common.findings'), rows, empty: t('common.noFindings'), filters: [state.rule, state.severity, state.origin].filter(Boolean).join(' '), columns: [
      { key: 'severity', label: t('common.severity'), render: (row) => chip('severity', row.severity) }, { key: 'year', label: t('common.year') },
      { key: 'department', label: t('quality.body'), class: 'name' },
      { key: 'message', label: t('common.finding'), class: 'sentence', href: (row) => link('figure', { of: 'finding', key: row.finding_key }) },
      { key: 'origin', label: t('common.origin'), render: (row) => code('origin', row.origin), class: 'nowrap wide-only' },
      { key: 'file_name', label: t('common.document'), class: 'sentence wide-only', href: (row) => link('document', { key: row.document_key, page: row.page }) }] }),
    Number(found) > rows.length ? h('p', { class: 'note' }, t('quality.more', String(rows.length), found)) : null);
}

function ruleTable(rules, state) {
  return table({ name: 'rules', title: t('quality.byRule'), rows: rules, empty: t('common.noFindings'), columns: [
    { key: 'severity', label: t('common.severity'), render: (row) => chip('severity', row.severity) },
    { key: 'title', label: t('quality.rule'), class: 'name', href: (row) => link('quality', { ...state, rule: row.rule, severity: row.severity, origin: row.origin }), render: (row) => row.title ?? row.rule },
    { key: 'origin', label: t('common.origin'), render: (row) => code('origin', row.origin), class: 'nowrap wide-only' },
    { key: 'findings', label: t('quality.findings'), kind: 'number' }, { key: 'documents', label: t('quality.documents'), kind: 'number' }] });
}

async function coverage() {
  return table({ name: 'coverage', title: t('quality.coverageOf'), rows: await ask('quality_coverage'), columns: [
    { key: 'department', label: t('quality.body'), class: 'name', render: (row) => departmentLink(row.department, row.department_kind) },
    { key: 'year', label: t('common.year') }, { key: 'kind', label: t('quality.kind'), render: (row) => code('kind', row.kind) },
    { key: 'documents', label: t('quality.documents'), kind: 'number', class: 'wide-only' }, { key: 'lines', label: t('quality.lines'), kind: 'number', class: 'wide-only' },
    { key: 'coverage_pct', label: t('common.coverage'), kind: 'percent', render: (row) => meter(row.coverage_pct) },
    { key: 'errors', label: t('codes.severity.error'), kind: 'number' }, { key: 'warnings', label: t('codes.severity.warning'), kind: 'number' }] });
}

/** What waits, and the commands that answer it: to be copied; nothing is run from here. */
async function quarantine() {
  const rows = (await ask('quality_quarantine')).map((row) => ({ ...row, commands: commands(row).join('\n') }));
  return h('div', {}, rows.length > 0 ? h('p', { class: 'note' }, t('quality.toCopy')) : null,
    table({ name: 'quarantine', title: t('quality.waiting'), rows, empty: t('quality.nothingWaits'), columns: [
      { key: 'file_name', label: t('common.document'), class: 'sentence', href: (row) => link('document', { key: row.document_key }) },
      { key: 'reason_title', label: t('quality.reason'), class: 'sentence', render: (row) => [h('strong', {}, row.reason_title ?? row.reason_code), h('br'), row.reason] },
      { key: 'advice', label: t('quality.advice'), class: 'sentence wide-only' },
      { key: 'commands', label: t('quality.commands'), class: 'sentence', render: (row) => row.commands.split('\n').map((line) => h('div', {}, h('code', {}, line))) }] }));
}

function commands(row) {
  const key = row.document_key.slice(0, SHORT_KEY);
  return ['./juesuan quarantine show ID', ...(row.advice ?? '').match(COMMANDS) ?? [], './juesuan quarantine reject ID --why TEXT'].map((one) => one.replace(/\bID\b/, key));
}
