/** Rows of one year each, laid side by side. */
import { change as growth } from './amount.js';
import { t } from './i18n.js';

/** The years of rows, oldest first. */
export const yearsOf = (rows) => [...new Set(rows.map((row) => row.year))].sort();

/**
 * One row for each key, with a field `y2024` for each year.
 * @param keyOf (row) => key
 * @param value name of the field that is laid out
 * @param told  (row) => what else the row says
 */
export function pivot(rows, keyOf, value, told) {
  const all = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    if (!all.has(key)) {
      all.set(key, { key, ...told(row) });
    }
    all.get(key)[`y${row.year}`] = row[value];
  }
  return [...all.values()];
}

/** Columns of amounts for years, and the change from the last but one to the last. */
export function yearColumns(years, { href, render } = {}) {
  return years.map((year) => ({ key: `y${year}`, label: year, kind: 'money', href: href ? (row) => href(row, year) : undefined, render: render ? (row, text) => render(row, year, text) : undefined }));
}

/** A column for the change of the last year against the one before; and the rows with it. */
export function withChange(rows, years) {
  const [before, now] = years.slice(-2);
  return years.length < 2 ? { rows, columns: [] } : {
    rows: rows.map((row) => ({ ...row, change: growth(row[`y${now}`], row[`y${before}`]) })),
    columns: [{ key: 'change', label: t('common.change'), kind: 'percent' }],
  };
}
