/** Choices of a page that stand in its address. */
import { h } from './dom.js';
import { change } from './router.js';

/**
 * One of several values.
 * @param label   said before it
 * @param name    of the part of the address
 * @param chosen  value
 * @param options each {key, label}; an empty key is left out of the address
 */
export function choose(label, name, chosen, options) {
  return h('label', { class: 'choose' }, h('span', {}, label),
    h('select', { name, onchange: (event) => change({ [name]: event.target.value }) },
      options.map((one) => h('option', { value: one.key, selected: one.key === chosen }, one.label))));
}

/** Rows whose field says what was chosen; all where nothing was. */
export const having = (rows, field, chosen) => (chosen ? rows.filter((row) => row[field] === chosen) : rows);
