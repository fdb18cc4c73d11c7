/** A table as a file and on the clipboard: exact figures, as they are filtered, and from which release. */
import { isDecimal } from './amount.js';
import { t } from './i18n.js';
import { release } from './release.js';

const BYTE_ORDER_MARK = '\ufeff';
/** Digits of a decimal number that a spreadsheet keeps. */
const EXACT_DIGITS = 15;

/**
 * Comma-separated, for Excel too: UTF-8 with a mark. The first line says what it is: release, checksum, filters, address.
 * @param title   of the table
 * @param columns names
 * @param rows    arrays of texts
 * @param filters what was filtered, as a text
 */
export function csv(title, columns, rows, filters) {
  return BYTE_ORDER_MARK + [about(title, filters).map(([name, value]) => (name ? `${name} ${value}` : value)), columns, ...rows].map((row) => row.map(field).join(',')).join('\r\n') + '\r\n';
}

/**
 * A workbook of two sheets: the table, its figures as numbers, and what it says of itself in the first line of a CSV file.
 * @param kinds of the columns: money, number and percent are figures; others are texts
 */
export async function xlsx(title, columns, kinds, rows, filters) {
  const { default: write } = await import('../vendor/write-excel-file/universal/index.js');
  const head = columns.map((value) => ({ value, fontWeight: 'bold', backgroundColor: '#f0ede5' }));
  const cells = rows.map((row) => row.map((value, c) => excelCell(value, kinds[c])));
  const widths = columns.map((name, c) => ({ width: Math.min(60, Math.max(...[name, ...rows.slice(0, 100).map((row) => row[c])].map(width)) + 2) }));
  return write([
    { sheet: sheetName(title), data: [head, ...cells], columns: widths, stickyRowsCount: 1 },
    { sheet: t('common.aboutSheet'), data: about(title, filters).map((row) => row.map((value) => ({ value, type: String }))), columns: [{ width: 12 }, { width: 90 }] },
  ]).toBlob();
}

/** What a file says of itself: names and values. */
function about(title, filters) {
  return [['', title], ['release', release.id], ['checksum', release.content], filters ? ['filters', filters] : ['', 'no filters'], ['', location.href]];
}

/**
 * A figure is a number where a spreadsheet keeps each of its digits, which it does up to fifteen; else it stays a text. This is
 * the one place where an amount becomes a number: a workbook has no other kind of figure.
 */
function excelCell(value, kind) {
  if (kind && isDecimal(value) && value.replace(/[^\d]/g, '').replace(/^0+/, '').length <= EXACT_DIGITS) {
    return { value: Number(value), type: Number, format: kind === 'money' ? '#,##0.00' : undefined };
  }
  return value === null || value === undefined || value === '' ? null : { value: String(value), type: String, align: kind ? 'right' : undefined };
}

/** Characters that no sheet's name may have, and no more than it may have. */
const sheetName = (title) => title.replace(/[\\/?*:[\]]/g, ' ').slice(0, 31).trim() || 'table';

/** In half widths: a Chinese character takes two. */
const width = (value) => [...String(value ?? '')].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0);

/** Gives a text or a file's bytes to the reader as a file. */
export function save(name, content, type = 'text/csv;charset=utf-8') {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** Tab-separated, as spreadsheets take it from the clipboard. */
export async function copy(columns, rows) {
  const text = [columns, ...rows].map((row) => row.map((value) => harmless(value).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
  await navigator.clipboard.writeText(text);
}

function field(value) {
  const text = harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** A name that begins like a formula would be one in a spreadsheet; an apostrophe makes it a text. */
function harmless(value) {
  const text = value ?? '';
  return /^[=+@\t\r-]/.test(text) && !/^-?[\d,.]+$/.test(text) ? `'${text}` : String(text);
}
