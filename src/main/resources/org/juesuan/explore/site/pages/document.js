/** A document: its pages with every cell that was read, its forms as tables, what was found in it. */
import { grouped, money } from '../lib/amount.js';
import { ask, askOne } from '../lib/db.js';
import { h } from '../lib/dom.js';
import { code, t } from '../lib/i18n.js';
import { formTable } from '../lib/form-table.js';
import { pageView } from '../lib/page-view.js';
import { cellLink, chip, departmentLink, facts, meter, tabs, trail, unitName } from '../lib/parts.js';
import { columnTitle, formTitle, metricTitle, originalAddress, release } from '../lib/release.js';
import { change, link } from '../lib/router.js';
import { table } from '../lib/table.js';

export const title = (state) => t('document.title', (state.key ?? '').slice(0, 8));

export async function render(state) {
  const document = await askOne('document', state.key ?? '');
  if (!document) {
    return h('p', { class: 'problem' }, t('document.unknown'));
  }
  const key = document.document_key;
  const [forms, findings, versions] = await Promise.all([ask('document_forms', key), ask('document_findings', key), ask('document_versions', key)]);
  const paged = document.file_type === 'pdf';
  const tab = state.tab ?? (paged ? 'pages' : 'forms');
  const count = (rows) => (rows.length > 0 ? grouped(String(rows.length)) : null);
  return h('article', {},
    trail(h('a', { href: link('search') }, t('search.all')), document.body_name ? departmentLink(document.body_name, document.body_of_kind) : null),
    h('h1', {}, document.title || document.file_name),
    facts([t('common.year'), document.fiscal_year], [t('search.kind'), code('kind', document.kind)], [t('common.status'), chip('status', document.status)],
      [t('common.coverage'), document.coverage_pct === null ? null : h('span', { title: t('document.coverage', grouped(document.verified_lines), grouped(document.lines)) }, meter(document.coverage_pct))],
      [t('document.verdict'), verdict(findings)], [t('document.pages'), document.pages], [t('document.file'), fileLink(document)], [t('document.id'), h('code', { title: key }, key.slice(0, 12))]),
    document.reason ? h('p', { class: 'problem' }, document.reason_title ? `${document.reason_title}：` : '', document.reason, document.advice ? h('small', {}, ` ${document.advice}`) : null) : null,
    versions.length > 0 ? h('p', { class: 'about' }, h('span', {}, t('document.versions')), versions.map((one) => h('span', {}, h('a', { href: link('document', { key: one.document_key }) }, one.file_name), ' ', chip('status', one.status)))) : null,
    tabs('document', { key }, 'tab', tab, [paged ? { key: 'pages', label: t('document.pages') } : null, { key: 'forms', label: t('document.forms'), count: count(forms) },
      { key: 'findings', label: t('common.findings'), count: count(findings) }, { key: 'prose', label: t('document.prose') }, { key: 'others', label: t('document.others') }, { key: 'checks', label: t('document.checks') }].filter(Boolean)),
    await PARTS[tab]?.({ document, key, state, forms, findings }));
}

function verdict(findings) {
  const published = findings.filter((one) => one.origin === 'publisher');
  const worst = ['error', 'warning'].find((severity) => published.some((one) => one.severity === severity));
  return worst ? h('span', { class: `chip ${worst}` }, t(`document.verdict_${worst}`, String(published.filter((one) => one.severity === worst).length))) : h('span', { class: 'chip good' }, t('document.verdict_good'));
}

function fileLink(document) {
  if (!release.originals) {
    return document.url ? h('a', { href: document.url, rel: 'noreferrer noopener' }, document.file_name) : document.file_name;
  }
  return h('a', { href: originalAddress(document.document_key, document.file_type), download: document.file_name }, document.file_name);
}

const PARTS = {
  async pages({ document, key, state, forms }) {
    const number = Math.max(1, Math.min(Number(document.pages) || 1, Number(state.page) || Number(forms.find((form) => form.page)?.page) || 1));
    const cells = await ask('document_cells', key, number);
    const chosen = cells.find((cell) => cell.line_no === state.line && cell.column_code === state.column && (!state.form || cell.form === state.form));
    const go = (page) => link('document', { key, page });
    const here = [...new Set(cells.map((cell) => `${cell.form}|${cell.body ?? ''}`))];
    const pick = h('select', { 'aria-label': t('document.goToForm'), onchange: (event) => { location.hash = go(event.target.value); } }, h('option', { value: number }, t('document.goToForm')),
      forms.filter((form) => form.page).map((form) => h('option', { value: form.page }, `${form.page} · ${form.title ?? formTitle(form.form)}`)));
    return h('div', { class: 'split' },
      h('div', { class: 'evidence' },
        h('nav', { class: 'pager', 'aria-label': t('document.pages') }, number > 1 ? h('a', { href: go(number - 1), 'aria-label': t('document.before') }, '←') : h('span', { class: 'off' }, '←'),
          h('span', {}, t('document.pageOf', number, document.pages)), number < Number(document.pages) ? h('a', { href: go(number + 1), 'aria-label': t('document.after') }, '→') : h('span', { class: 'off' }, '→'), pick),
        pageView(key, number, { boxes: cells.filter((cell) => cell.x0 !== null).map((cell) => ({ ...cell, class: boxClass(cell), current: cell === chosen,
          title: `${cell.line_name} · ${columnTitle(cell.column_code)} ${cell.printed}`, onclick: () => change({ page: number, line: cell.line_no, column: cell.column_code, form: cell.form }) })) }),
        h('p', { class: 'note keys' }, h('span', { class: 'box held' }), t('document.held'), h('span', { class: 'box' }), t('document.unchecked'), h('span', { class: 'box doubt' }), t('document.doubt'))),
      h('div', {}, chosen ? cellFacts(chosen, key) : null,
        cells.length === 0 ? h('p', { class: 'none' }, t('document.nothingOnPage')) : here.map((one) => {
          const [form, body] = one.split('|');
          return [h('h2', {}, formTitle(form), body && body !== document.department_name ? h('small', {}, ` ${body}`) : null),
            formTable(form, cells.filter((cell) => cell.form === form && (cell.body ?? '') === body), { label: formTitle(form), marked: (cell) => (cell === chosen ? 'marked current' : boxClass(cell)),
              href: (cell) => link('document', { key, page: number, line: cell.line_no, column: cell.column_code, form: cell.form }) })];
        })));
  },

  async forms({ key, state, forms }) {
    const chosen = forms.find((form) => form.form === state.form && (form.body ?? '') === (state.body ?? form.body ?? ''));
    if (chosen) {
      const cells = await ask('document_form_cells', key, chosen.form, chosen.body ?? '');
      return h('div', {}, h('p', { class: 'note' }, h('a', { href: link('document', { key, tab: 'forms' }) }, t('document.allForms'))),
        h('h2', {}, chosen.title ?? formTitle(chosen.form), h('small', {}, ` ${chosen.body ?? ''} ${chosen.unit ?? ''}`)),
        formTable(chosen.form, cells, { label: formTitle(chosen.form), marked: (cell) => (cell.line_no === state.line && cell.column_code === state.column ? 'marked current' : boxClass(cell)),
          href: (cell) => cellLink(key, cell) }),
        chosen.note ? h('p', { class: 'note' }, chosen.note) : null);
    }
    return table({ name: 'forms', title: t('document.forms'), rows: forms, columns: [
      { key: 'label', label: t('document.label'), class: 'code' }, { key: 'title', label: t('common.form'), class: 'sentence', href: (row) => link('document', { key, tab: 'forms', form: row.form, body: row.body }), render: (row) => row.title ?? formTitle(row.form) },
      { key: 'body', label: t('search.body'), class: 'wide-only' }, { key: 'unit', label: t('figure.unit') },
      { key: 'page', label: t('figure.place'), render: (row) => (row.page ? h('a', { href: link('document', { key, page: row.page }) }, t('common.pageNumber', row.page)) : row.sheet ?? '') },
      { key: 'lines', label: t('document.lines'), kind: 'number' }, { key: 'verified_lines', label: t('document.verified'), kind: 'number' }] });
  },

  findings({ key, findings }) {
    return table({ name: 'findings', title: t('common.findings'), rows: findings, empty: t('common.noFindings'), columns: [
      { key: 'severity', label: t('common.severity'), render: (row) => chip('severity', row.severity) }, { key: 'message', label: t('common.finding'), class: 'sentence', href: (row) => link('figure', { of: 'finding', key: row.finding_key }) },
      { key: 'form', label: t('common.form'), render: (row) => (row.form ? formTitle(row.form) : t('common.prose')) },
      { key: 'page', label: t('figure.place'), render: (row) => (row.page ? h('a', { href: link('document', { key, page: row.page }) }, t('common.pageNumber', row.page)) : '') },
      { key: 'origin', label: t('common.origin'), render: (row) => code('origin', row.origin) }] });
  },

  async prose({ key }) {
    const claims = await ask('document_claims', key);
    return table({ name: 'prose', title: t('document.prose'), rows: claims, empty: t('document.noProse'), columns: [
      { key: 'metric', label: t('figure.metric'), class: 'name', render: (row) => [metricTitle(row.metric), row.subject_path ? h('small', {}, ` ${row.subject_path}`) : null] },
      { key: 'aspect', label: t('figure.aspect'), render: (row) => code('aspect', row.aspect) }, { key: 'year', label: t('common.year') },
      { key: 'value', label: t('common.amount'), kind: 'number', href: (row) => link('figure', { of: 'claim', document: key, claim: row.claim_no }) }, { key: 'unit', label: t('figure.unit') },
      { key: 'sentence', label: t('figure.sentence'), class: 'sentence wide-only' }] });
  },

  async others({ key }) {
    const cells = await ask('document_other_cells', key);
    return table({ name: 'others', title: t('document.others'), rows: cells, empty: t('document.noOthers'), columns: [
      { key: 'title', label: t('common.form'), class: 'name' }, { key: 'row_path', label: t('common.line'), class: 'name' }, { key: 'column_path', label: t('common.column') },
      { key: 'printed', label: t('figure.printed'), class: 'figure' }, { key: 'amount_yuan', label: t('common.amount'), kind: 'money' },
      { key: 'page', label: t('figure.place'), render: (row) => (row.page ? h('a', { href: link('document', { key, page: row.page }) }, t('common.pageNumber', row.page)) : row.sheet ?? '') }] });
  },

  async checks({ key }) {
    const rows = await ask('document_checks', key);
    return table({ name: 'checks', title: t('document.checks'), rows, columns: [{ key: 'title', label: t('document.rule'), class: 'sentence', render: (row) => row.title ?? row.rule },
      { key: 'held', label: t('document.holds'), kind: 'number' }, { key: 'failed', label: t('document.fails'), kind: 'number' }, { key: 'unchecked', label: t('document.untried'), kind: 'number' }, { key: 'reason', label: t('document.why'), class: 'wide-only' }] });
  },
};

const boxClass = (cell) => (cell.confidence !== null && Number(cell.confidence) < 1 ? 'doubt' : cell.identities ? 'held' : null);

function cellFacts(cell, key) {
  return h('div', { class: 'card' }, h('h2', {}, cell.line_code ? h('span', { class: 'code' }, cell.line_code, ' ') : null, cell.line_name || formTitle(cell.form), h('small', {}, ` ${columnTitle(cell.column_code)}`)),
    h('p', { class: 'amount' }, money(cell.amount_yuan), h('small', {}, unitName())),
    facts([t('figure.printed'), `${cell.printed} ${cell.unit ?? ''}`], [t('figure.certain'), cell.confidence], [t('document.identities'), cell.identities ?? '0'], [t('document.reading'), cell.reading]),
    h('p', {}, h('a', { href: cellLink(key, cell) }, t('document.shareCell'))));
}
