/** A form as it was read: its lines and columns, each amount as printed; how a workbook's sheet is shown. */
import { h } from './dom.js';
import { t } from './i18n.js';
import { columnTitle, terms } from './release.js';

/**
 * @param cells  rows of `document_cells` or `document_form_cells`, of one form
 * @param marked (cell) => class name, or nothing
 * @param href   (cell) => address
 */
export function formTable(form, cells, { marked = () => null, href = null, label = form } = {}) {
  const order = terms.forms[form]?.columns ?? [];
  const place = (column) => (order.includes(column) ? order.indexOf(column) : order.length);
  const columns = [...new Set(cells.map((cell) => cell.column_code))].map((column, i) => [column, i]).sort((a, b) => place(a[0]) - place(b[0]) || a[1] - b[1]).map(([column]) => column);
  const lines = new Map();
  for (const cell of cells) {
    const key = `${cell.line_no}|${cell.line_name}|${cell.line_code}`;
    const line = lines.get(key) ?? { code: cell.line_code, name: cell.line_name, cells: {} };
    line.cells[cell.column_code] = cell;
    lines.set(key, line);
  }
  const coded = cells.some((cell) => cell.line_code);
  return h('div', { class: 'scroll form', tabindex: '0', role: 'region', 'aria-label': label }, h('table', { 'aria-label': label },
    h('thead', {}, h('tr', {}, coded ? h('th', { scope: 'col' }, t('common.code')) : null, h('th', { scope: 'col' }, t('common.line')), columns.map((column) => h('th', { scope: 'col', class: 'figure' }, columnTitle(column))))),
    h('tbody', {}, [...lines.values()].map((line) => h('tr', { class: /计$/.test(line.name ?? '') ? 'total' : null },
      coded ? h('td', { class: 'code' }, line.code) : null, h('th', { scope: 'row' }, line.name), columns.map((column) => {
        const cell = line.cells[column];
        return cell ? h('td', { class: `figure ${marked(cell) ?? ''}`, 'data-cell': `${cell.line_no}/${column}` }, href ? h('a', { href: href(cell) }, cell.printed) : cell.printed) : h('td');
      }))))));
}
