/** One box over everything: bodies, subjects, documents, projects, findings, sentences, printed figures. */
import { grouped, isDecimal, money } from '../lib/amount.js';
import { ask, askOne } from '../lib/db.js';
import { h, replace } from '../lib/dom.js';
import { code, t } from '../lib/i18n.js';
import { cellLink, chip, later, unitName } from '../lib/parts.js';
import { columnTitle, formTitle } from '../lib/release.js';
import { change, current, link } from '../lib/router.js';
import { table } from '../lib/table.js';

export const title = (state) => (state.q ? `${state.q} · ${t('search.menu')}` : t('search.menu'));

const WAIT = 180;

/** What is looked through, each with the address and the look of one thing found. */
const GROUPS = [
  { name: 'department', href: (row) => link('department', { name: row.name, kind: row.kind }), main: (row) => row.name, more: (row) => [code('body', row.kind), row.parent, row.place] },
  { name: 'subject', href: (row) => link('subject', { system: row.system, code: row.code }), main: (row) => [h('span', { class: 'code' }, row.code), ' ', row.name],
    more: (row) => [code('system', row.system), row.level === 'class' ? null : row.class_name, row.amount_yuan ? t('search.spent', money(row.amount_yuan), unitName()) : null], pages: ['subject'] },
  { name: 'figure', href: (row) => cellLink(row.document_key, row),
    main: (row) => [h('span', { class: 'figure' }, row.printed), row.unit ? h('small', {}, ` ${row.unit}`) : null, ' ', row.line_name], more: (row) => [row.department_name, row.fiscal_year, formTitle(row.form), columnTitle(row.column_code)] },
  { name: 'document', href: (row) => link('document', { key: row.document_key }), main: (row) => row.title || row.file_name, more: (row) => [row.fiscal_year, code('kind', row.kind), row.department_name, chip('status', row.status)] },
  { name: 'project', href: (row) => link('document', { key: row.document_key, page: row.page }), main: (row) => row.project_name, more: (row) => [row.project_code, row.department, row.year, row.amount_yuan ? money(row.amount_yuan) : null] },
  { name: 'finding', href: (row) => link('figure', { of: 'finding', key: row.finding_key }), main: (row) => row.message, more: (row) => [chip('severity', row.severity), row.department_name, row.fiscal_year] },
  { name: 'sentence', href: (row) => link('figure', { of: 'claim', document: row.document_key, claim: row.claim_no }), main: (row) => row.sentence, more: (row) => [row.department_name, row.fiscal_year, row.page ? t('common.pageNumber', row.page) : null] },
];

export async function render(state) {
  const answer = h('div', { class: 'answers', 'aria-live': 'polite' });
  const box = h('input', { type: 'search', id: 'q', value: state.q ?? '', placeholder: t('common.searchHint'), 'aria-label': t('common.search'), autocomplete: 'off', autofocus: true });
  let timer;
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      change({ q: box.value.trim() }, true);
      look(answer, box.value.trim());
    }, WAIT);
  });
  look(answer, state.q ?? '');
  return h('div', { class: 'search-page' },
    h('h1', { class: state.q ? 'quiet' : null }, t('search.title')),
    h('form', { class: 'search-box', role: 'search', onsubmit: (event) => { event.preventDefault(); change({ q: box.value.trim() }, true); look(answer, box.value.trim()); } }, box),
    answer);
}

let asked = 0;

async function look(answer, q) {
  const mine = ++asked;
  if (q === '') {
    replace(answer, later(Promise.all([askOne('overview'), ask('departments')]), ([held, all]) => start(held, all)));
    return;
  }
  const places = GROUPS.map((group) => ({ group, place: h('section', { class: 'found', hidden: true }) }));
  const none = h('p', { class: 'none' }, t('search.looking'));
  let found = 0;
  const known = places.map(async ({ group, place }) => {
    const rows = group.name === 'figure' && !isDecimal(q.replace(/[,，]/g, '')) ? [] : await ask(`search_${group.name}`, q);
    if (mine === asked && rows.length > 0) {
      found += rows.length;
      if (found === rows.length) {
        replace(answer, places.map((one) => one.place));
      }
      place.hidden = false;
      replace(place, results(group, rows));
    }
  });
  setTimeout(() => { if (mine === asked && found === 0) { replace(answer, none); } }, 250);
  await Promise.all(known);
  if (mine === asked && found === 0) {
    replace(answer, h('p', { class: 'none' }, t('search.nothing', q)));
  }
  answer.dataset.found = current().state.q ?? '';
}

function results(group, rows) {
  const count = rows[0].found;
  return [h('h2', {}, t(`search.${group.name}`), h('span', { class: 'count' }, grouped(count))),
    h('ul', {}, rows.map((row) => h('li', {}, h('a', { href: group.href(row) }, group.main(row)), h('span', { class: 'about' }, group.more(row).filter(Boolean).map((part) => h('span', {}, part)))))),
    Number(count) > rows.length ? h('p', { class: 'about' }, t('search.first', rows.length)) : null];
}

/** What there is, while nothing is asked. */
function start(held, all) {
  return [
    h('p', { class: 'lead' }, t('search.holds', grouped(held.departments), grouped(held.documents), held.first_year === held.last_year ? held.first_year : `${held.first_year}–${held.last_year}`, grouped(held.lines))),
    table({ name: 'departments', title: t('search.all'), rows: all.map((row) => ({ ...row, place: row.county ?? row.city ?? row.province })), columns: [
      { key: 'name', label: t('search.body'), href: (row) => link('department', { name: row.name, kind: row.kind }) },
      { key: 'kind', label: t('search.kind'), render: (row) => code('body', row.kind), class: 'wide-only' },
      { key: 'place', label: t('search.place'), class: 'wide-only' },
      { key: 'years', label: t('search.years'), render: (row) => yearSpan(row.years), class: 'nowrap' },
      { key: 'documents', label: t('search.document'), kind: 'number', class: 'wide-only' },
      { key: 'newest_yuan', label: t('search.newest'), kind: 'money' },
    ] })];
}

function yearSpan(years) {
  const all = (years ?? '').split(' ').filter(Boolean);
  return all.length > 2 && Number(all.at(-1)) - Number(all[0]) === all.length - 1 ? `${all[0]}–${all.at(-1)}` : all.join(' ');
}
