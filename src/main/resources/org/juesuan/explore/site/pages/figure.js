/** From a figure to the cells that it was made of, and to each cell on its page. */
import { money } from '../lib/amount.js';
import { ask, askOne } from '../lib/db.js';
import { h } from '../lib/dom.js';
import { code, t } from '../lib/i18n.js';
import { formTable } from '../lib/form-table.js';
import { pageView } from '../lib/page-view.js';
import { chip, departmentLink, later, trail, unitName } from '../lib/parts.js';
import { columnTitle, formTitle, metricTitle } from '../lib/release.js';
import { link } from '../lib/router.js';
import { table } from '../lib/table.js';

export const title = (state) => t('figure.title', [state.name, state.year, state.subject].filter(Boolean).join(' '));

const ROLE_CLASS = { wrong: 'wrong', expected: 'other', less: 'other' };

/** How each kind of figure is asked for: its heading, its cells, what is said above them. */
const KINDS = {
  async fact(state) {
    const told = state.fact ?? 'expenditure';
    const cells = await ask(`trace/fact_${told}`, state.name, state.year, state.subject ?? null, state.fund ?? null, state.type ?? null, state.item ?? null);
    const amount = told !== 'expenditure' ? null : await askOne('figure_fact', state.name, state.kind ?? '', state.year, state.subject ?? '', state.fund ?? '', state.type ?? '');
    return { cells, heading: amount?.name ?? (told === 'expenditure' ? t('figure.allSubjects') : t('figure.title', '')), amount: amount?.amount_yuan, about: [departmentLink(state.name, state.kind), state.year, state.subject ? h('span', { class: 'code' }, state.subject) : null,
      state.fund ? code('fund', state.fund) : null, state.type ? code('type', state.type) : null], note: cells.some((cell) => /^(all_money|less)/.test(cell.role)) ? t('figure.derived') : null };
  },
  async form(state) {
    const cells = await ask('form_cells', state.name, state.kind ?? '', state.year, state.form, state.columns ?? '', state.code ?? '');
    return { cells, heading: formTitle(state.form), about: [departmentLink(state.name, state.kind), state.year, (state.columns ?? '').split(' ').filter(Boolean).map(columnTitle).join('、')] };
  },
  async cell(state) {
    const cells = await ask('cell', state.document, state.form, state.body ?? '', state.line, state.column);
    const cell = cells[0];
    return { cells, heading: cell ? `${cell.line_name || formTitle(cell.form)} · ${columnTitle(cell.column_code)}` : t('figure.title', ''), amount: cell?.amount_yuan, about: cell ? [departmentLink(cell.body, ''), formTitle(cell.form)] : [] };
  },
  async finding(state) {
    const [finding, cells, claims] = await Promise.all([askOne('finding', state.key), ask('trace/finding', state.key), ask('trace/finding_claim', state.key)]);
    return { cells: cells.filter((cell) => cell.line_no !== null), finding, claims, heading: finding?.rule_title ?? t('common.finding'),
      about: finding ? [departmentLink(finding.body ?? finding.department_name, ''), finding.fiscal_year, chip('severity', finding.severity), code('origin', finding.origin)] : [] };
  },
  async claim(state) {
    const claims = await ask('claim', state.document, state.document, state.claim);
    const first = claims[0];
    return { cells: [], claims, heading: t('figure.sentence'), about: first ? [departmentLink(first.department_name, ''), first.fiscal_year] : [] };
  },
};

export async function render(state) {
  const kind = KINDS[state.of];
  if (!kind) {
    return h('p', { class: 'problem' }, t('figure.unknown'));
  }
  const found = await kind(state);
  const cells = await withPages(found.cells);
  const claims = found.claims ?? [];
  const places = [...cells.map((cell) => ({ ...cell, place: 'cell' })), ...claims.map((claim) => ({ ...claim, place: 'claim' }))];
  const at = Math.min(Number(state.at ?? 0), Math.max(0, places.length - 1));
  return h('article', { class: 'figure-page' },
    trail(h('a', { href: link('search') }, t('search.all')), found.about.find((part) => part instanceof Node && part.tagName === 'A')?.cloneNode(true)),
    h('h1', {}, found.heading),
    h('p', { class: 'about' }, found.about.filter(Boolean).map((part) => h('span', {}, part))),
    found.amount ? h('p', { class: 'amount' }, money(found.amount), h('small', {}, unitName())) : null,
    found.finding ? [h('p', { class: 'lead' }, found.finding.message), h('p', { class: 'note' }, found.finding.rule_description)] : null,
    found.note ? h('p', { class: 'note' }, found.note) : null,
    places.length === 0 ? h('p', { class: 'none' }, found.finding ? [t('figure.noCell'), ' ', h('a', { href: link('document', { key: found.finding.document_key, page: found.finding.page }) }, found.finding.file_name)] : t('figure.nothing'))
      : h('div', { class: 'split' }, h('div', {}, cells.length > 0 ? cellTable(cells, state, at) : null, claims.length > 0 ? claimTable(claims, state, at, cells.length) : null), viewer(places[at], cells)));
}

/** After the cells of workbooks, those of pages that print the same amounts. */
async function withPages(cells) {
  const all = [];
  const asked = new Map();
  for (const cell of cells) {
    all.push(cell);
    if (cell.x0 === null && cell.line_no !== null && cell.document_key) {
      const key = `${cell.document_key} ${cell.form}`;
      if (!asked.has(key)) {
        asked.set(key, await ask('trace/page', cell.document_key, cell.form));
      }
      const page = asked.get(key).find((one) => one.of_body === (cell.body ?? '') && one.of_line === cell.line_no && one.of_code === cell.line_code
        && one.of_name === cell.line_name && one.of_column === cell.column_code);
      if (page) {
        all.push({ ...page, of: cell.of, role: `${cell.role}_on_page` });
      }
    }
  }
  return all;
}

const roleOf = (cell) => cell.role.replace('_on_page', '');

function cellTable(cells, state, at) {
  return table({ name: 'cells', title: t('figure.cells'), rows: cells.map((cell, i) => ({ ...cell, i })), rowClass: (row) => (row.i === at ? 'chosen' : null), columns: [
    { key: 'line_name', label: t('common.line'), class: 'name', href: (row) => link('figure', { ...state, at: row.i }), render: (row) => [row.line_code ? h('span', { class: 'code' }, row.line_code, ' ') : null, row.line_name || formTitle(row.form)] },
    { key: 'column_code', label: t('common.column'), class: 'short', render: (row) => columnTitle(row.column_code) },
    { key: 'amount_yuan', label: t('common.amount'), kind: 'money' },
    { key: 'printed', label: t('figure.printed'), class: 'figure', render: (row) => [row.printed, h('small', {}, ` ${row.unit ?? ''}`)] },
    { key: 'role', label: t('figure.role'), class: 'short', render: (row) => h('span', { class: `role ${ROLE_CLASS[roleOf(row)] ?? ''}` }, code('role', roleOf(row))) },
    { key: 'page', label: t('figure.place'), class: 'short', render: (row) => (row.sheet ? row.sheet : row.page ? t('common.pageNumber', row.page) : '') },
    { key: 'confidence', label: t('figure.certain'), render: (row) => (row.confidence === '1.0' ? '' : h('span', { class: 'chip warning' }, row.confidence)), class: 'wide-only' },
  ] });
}

function claimTable(claims, state, at, before) {
  return table({ name: 'claims', title: t('figure.claims'), rows: claims.map((claim, i) => ({ ...claim, i: before + i })), rowClass: (row) => (row.i === at ? 'chosen' : null), columns: [
    { key: 'metric', label: t('figure.metric'), class: 'name', href: (row) => link('figure', { ...state, at: row.i }), render: (row) => [metricTitle(row.metric), row.subject_path ? ` ${row.subject_path}` : ''] },
    { key: 'aspect', label: t('figure.aspect'), class: 'short', render: (row) => code('aspect', row.aspect) },
    { key: 'value', label: t('common.amount'), kind: 'number' }, { key: 'unit', label: t('figure.unit') }, { key: 'page', label: t('figure.place'), render: (row) => (row.page ? t('common.pageNumber', row.page) : '') }] });
}

/** The page, or the sheet, with the chosen cell; the other cells of the page are marked too. */
function viewer(place, cells) {
  const head = h('p', { class: 'where' }, h('a', { href: link('document', { key: place.document_key, page: place.page, form: place.sheet ? place.form : null, tab: place.sheet ? 'forms' : null }) }, place.file_name),
    ' ', place.page ? t('common.pageNumber', place.page) : place.sheet ?? '');
  if (place.place === 'claim') {
    return h('div', { class: 'evidence' }, head, h('blockquote', {}, place.sentence), place.page && isPdf(place) ? pageView(place.document_key, Number(place.page), { sentence: place.sentence }) : null);
  }
  if (place.x0 === null || !isPdf(place)) {
    return h('div', { class: 'evidence' }, head, later(ask('document_form_cells', place.document_key, place.form, place.body ?? ''), (rows) => sheet(place, rows, cells)));
  }
  // a cell may be there twice, as a figure of its own and as what is taken off another
  const keyOf = (cell) => `${cell.form} ${cell.body ?? ''} ${cell.line_no} ${cell.column_code}`;
  const same = [...new Map([...cells, place].filter((cell) => cell.document_key === place.document_key && cell.page === place.page && cell.x0 !== null).map((cell) => [keyOf(cell), cell])).values()];
  return h('div', { class: 'evidence' }, head, pageView(place.document_key, Number(place.page), { boxes: same.map((cell) => ({
    ...cell, class: ROLE_CLASS[roleOf(cell)] ?? '', title: `${cell.line_name} ${columnTitle(cell.column_code)} ${cell.printed}`,
    current: keyOf(cell) === keyOf(place),
    onclick: () => { location.hash = link('document', { key: cell.document_key, page: cell.page, line: cell.line_no, column: cell.column_code, form: cell.form }); },
  })) }));
}

const isPdf = (place) => /\.pdf$/i.test(place.file_name ?? '') || place.x0 !== null && place.x0 !== undefined;

function sheet(place, rows, cells) {
  const here = new Map(cells.filter((cell) => cell.document_key === place.document_key && cell.form === place.form).map((cell) => [`${cell.line_no}/${cell.column_code}`, ROLE_CLASS[roleOf(cell)] ?? 'marked']));
  const node = formTable(place.form, rows, { label: formTitle(place.form), marked: (cell) => (cell.line_no === place.line_no && cell.column_code === place.column_code ? 'marked current' : here.get(`${cell.line_no}/${cell.column_code}`)) });
  queueMicrotask(() => requestAnimationFrame(() => {
    const current = node.querySelector('.current');
    if (current) {
      node.scrollTop = current.offsetTop - node.clientHeight / 3;
      node.scrollLeft = current.offsetLeft - node.clientWidth / 3;
    }
  }));
  return node;
}
