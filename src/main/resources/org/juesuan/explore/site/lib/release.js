/** What is shown: the release, the Chinese names of forms and columns. Loaded once, before the first page. */
import { fetchJson } from './db.js';

export const release = {};
export const terms = {};

export async function loadRelease() {
  const [told, manifest, words] = await Promise.all([fetchJson('data/release.json'), fetchJson('data/manifest.json'), fetchJson('data/terms.json')]);
  Object.assign(release, told, { manifest, builtAt: manifest.built_at, content: manifest.content });
  Object.assign(terms, words);
}

/** The Chinese title of a form. */
export const formTitle = (code) => terms.forms[code]?.title ?? code;

/** The Chinese title of a column; an economic subject's code, and a heading that no form has, stay as they are. */
export const columnTitle = (code) => terms.columns[code] ?? code;

export const metricTitle = (code) => terms.metrics[code] ?? code;

/** How a text names this state of the release, to be cited. */
export const citation = () => `juesuan ${release.id}, ${release.builtAt?.slice(0, 10)}, ${release.content}${release.where ? `, ${release.where}` : ''}`;

const ENDINGS = { pdf: 'pdf', xlsx: 'xlsx', xls: 'xls', docx: 'docx', zip: 'zip' };

/** Address of a document's original, relative to the site. */
export const originalAddress = (key, type) => `data/originals/${key}.${ENDINGS[type] ?? 'bin'}`;
