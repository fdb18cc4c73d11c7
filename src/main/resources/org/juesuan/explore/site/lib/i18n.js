/**
 * The words of the interface: `texts/<name>.json` holds for each key its Chinese and its English, side by side. A page's
 * words are loaded with it; `common` and `codes` always. What documents print is never translated.
 */
import { fetchJson } from './db.js';
import { preferences } from './preferences.js';

const words = {};
const loaded = {};

/** Loads the words of a page. */
export function loadTexts(name) {
  loaded[name] ??= fetchJson(`texts/${name}.json`).then((texts) => {
    for (const [key, both] of Object.entries(texts)) {
      words[`${name}.${key}`] = both;
    }
  });
  return loaded[name];
}

/** The words under a key such as `department.title`, with {0}, {1} … filled in. */
export function t(key, ...values) {
  const both = words[key];
  const text = both ? both[preferences.language === 'zh' ? 0 : 1] : key;
  return text.replace(/\{(\d)\}/g, (all, i) => values[i] ?? '');
}

/** The words for a code of the release, such as a fund; the code itself where there are none. */
export function code(group, value) {
  return value === null || value === undefined || value === '' ? '' : words[`codes.${group}.${value}`] ? t(`codes.${group}.${value}`) : value;
}
