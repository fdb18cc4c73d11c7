/** Small parts that pages share. */
import { h, replace } from './dom.js';
import { code, t } from './i18n.js';
import { preferences } from './preferences.js';
import { link } from './router.js';

/** Holds the place of what a promise will bring. */
export function later(promise, build) {
  const place = h('div', { class: 'later', 'aria-busy': 'true' }, h('div', { class: 'skeleton' }));
  promise.then((value) => replace(place, build(value)), (e) => replace(place, failure(e))).catch((e) => replace(place, failure(e)))
    .finally(() => place.removeAttribute('aria-busy'));
  return place;
}

/** One sentence on why something cannot be shown. */
export function failure(e) {
  const message = String(e?.message ?? e);
  const known = /no WebAssembly/.test(message) ? t('common.noWasm') : /out of memory|memory access|Cannot allocate/i.test(message) ? t('common.noMemory')
    : /Failed to fetch|NetworkError|HTTP/.test(message) ? t('common.noServer') : message;
  return h('p', { class: 'problem', role: 'alert' }, known);
}

/** A small coloured word: a severity, a status. */
export const chip = (group, value) => (value ? h('span', { class: `chip ${value}` }, code(group, value)) : null);

/** Tabs whose choice is in the address; each {key, label}. */
export function tabs(page, state, parameter, chosen, all) {
  return h('nav', { class: 'tabs', 'aria-label': t('common.parts') }, all.map((one) => h('a', { href: link(page, { ...state, [parameter]: one.key }), 'aria-current': one.key === chosen ? 'true' : null },
    one.label, one.count ? h('span', { class: 'count' }, one.count) : null)));
}

/** Facts in a row: pairs of a word and what it says. */
export const facts = (...pairs) => h('dl', { class: 'facts' }, pairs.filter(([, value]) => value !== null && value !== undefined && value !== '').map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))));

/** How far something is checked: a bar with the figure beside it. */
export function meter(percentText) {
  if (percentText === null || percentText === undefined) {
    return '';
  }
  return h('span', { class: 'meter' }, h('span', { class: 'track', 'aria-hidden': 'true' }, h('span', { style: { width: `${Math.max(0, Math.min(100, Number(percentText)))}%` } })), `${percentText.replace(/\.?0+$/, '')}%`);
}

/** A body by its name, as a link to its page. */
export const departmentLink = (name, kind) => (name ? h('a', { href: link('department', { name, kind }) }, name) : '');

/** The trail above a page's title. */
export const trail = (...steps) => h('nav', { class: 'trail', 'aria-label': t('common.trail') }, steps.filter(Boolean));

/** The unit that amounts are shown in. */
export const unitName = () => t(`common.${preferences.unit}`);

/** The address of one cell: where it stands, and the code and name of its line, by which it is found where a document is read anew. */
export function cellLink(document, cell) {
  return link('figure', { of: 'cell', document, form: cell.form, body: cell.body, line: cell.line_no, code: cell.line_code, called: cell.line_name, column: cell.column_code });
}
