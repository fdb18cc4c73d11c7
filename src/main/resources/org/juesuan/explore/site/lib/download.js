/** A table as a file and on the clipboard: exact figures, as they are filtered, and from which release. */
import { release } from './release.js';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Comma-separated, for Excel too: UTF-8 with a mark. The first line says what it is: release, checksum, filters, address.
 * @param title   of the table
 * @param columns names
 * @param rows    arrays of texts
 * @param filters what was filtered, as a text
 */
export function csv(title, columns, rows, filters) {
  const about = [`${title}`, `release ${release.id}`, `checksum ${release.content}`, filters ? `filters ${filters}` : 'no filters', location.href];
  return BYTE_ORDER_MARK + [about, columns, ...rows].map((row) => row.map(field).join(',')).join('\r\n') + '\r\n';
}

/** Gives a text to the reader as a file. */
export function save(name, text, type = 'text/csv;charset=utf-8') {
  const address = URL.createObjectURL(new Blob([text], { type }));
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
