/**
 * The site. One module a page, no build step: what stands here is what the browser runs.
 *
 * To add a page NAME:
 *   1. a line in PAGES below;
 *   2. `pages/NAME.js`, which exports `title(state)` and `async render(state)`: the state is what the address says (texts),
 *      the answer a node. `link('NAME', {…})` of lib/router.js makes an address, `change({…})` changes this page's own;
 *   3. `texts/NAME.json`: {"key": ["中文", "English"]}, asked for with `t('NAME.key')`; the menu says `NAME.menu`;
 *      words for codes of the release (funds, severities …) are in `texts/codes.json`: `code('fund', value)`;
 *   4. its questions: `warehouse/explore/NAME_….sql`, asked with `await ask('NAME_…', values…)`; every value comes as text or
 *      null, so cast nothing to a number: lib/amount.js adds, compares and writes amounts.
 * Parts: `table(…)` (lib/table.js: sorting, copy, CSV), charts (lib/chart.js), `pageView` (a page with boxes), `formTable`,
 * `later(promise, build)` (lib/parts.js: shows that something is on its way, or why it did not come). Elements are made
 * with `h(…)` alone, so that hostile names stay text; no inline styles in markup, the content policy forbids them.
 */
import { open } from './lib/db.js';
import { h, replace } from './lib/dom.js';
import { loadTexts, t } from './lib/i18n.js';
import { failure } from './lib/parts.js';
import { apply, preferences, turn } from './lib/preferences.js';
import { citation, loadRelease, release } from './lib/release.js';
import { current, go, link } from './lib/router.js';

/** The pages; those with `menu` stand in the menu, in this order. */
const PAGES = [
  { name: 'search', menu: true },
  { name: 'subject', menu: true },
  { name: 'compare', menu: true },
  { name: 'quality', menu: true },
  { name: 'changes', menu: true },
  { name: 'sql', menu: true },
  { name: 'dictionary', menu: true },
  { name: 'department' },
  { name: 'figure' },
  { name: 'document' },
];

const main = h('main', { id: 'main', tabindex: '-1' });
let turnNumber = 0;
let shownPage = null;

async function show() {
  const mine = ++turnNumber;
  const { page, state } = current();
  const known = PAGES.find((one) => one.name === page);
  main.setAttribute('aria-busy', 'true');
  try {
    if (!known) {
      throw new Error(t('common.noSuchPage', page));
    }
    const [module] = await Promise.all([import(`./pages/${page}.js`), loadTexts(page)]);
    const node = await module.render(state);
    if (mine === turnNumber) {
      document.title = `${module.title(state)} · ${t('common.brand')}`;
      replace(main, node);
    }
  } catch (e) {
    if (mine === turnNumber) {
      replace(main, failure(e));
    }
  } finally {
    if (mine === turnNumber) {
      main.removeAttribute('aria-busy');
      const key = JSON.stringify([page, state.name, state.key, state.document, state.q === undefined ? '' : 'q']);
      if (key !== shownPage) {
        scrollTo(0, 0);
      }
      shownPage = key;
      frame();
      main.dataset.shown = location.hash;
    }
  }
}

const header = h('header', { class: 'top' });
const footer = h('footer', { class: 'bottom' });

/** What stands around every page. */
function frame() {
  const { page, state } = current();
  const box = h('input', { type: 'search', name: 'q', value: page === 'search' ? state.q ?? '' : '', placeholder: t('common.searchHint'), 'aria-label': t('common.search'), autocomplete: 'off' });
  replace(header,
    h('a', { class: 'brand', href: link('search') }, h('span', { class: 'seal', 'aria-hidden': 'true' }, '决'), h('span', {}, t('common.brand'))),
    page === 'search' ? null : h('form', { class: 'quick', role: 'search', onsubmit: (event) => { event.preventDefault(); go('search', { q: box.value.trim() }); } }, box),
    h('nav', { 'aria-label': t('common.menu') }, PAGES.filter((one) => one.menu).map((one) => h('a', { href: link(one.name), 'aria-current': one.name === page ? 'page' : null }, t(`${one.name}.menu`)))),
    h('div', { class: 'choices' },
      choice('unit', preferences.unit === 'wan' ? t('common.wan') : t('common.yuan'), t('common.chooseUnit')),
      choice('language', preferences.language === 'zh' ? 'EN' : '中文', t('common.chooseLanguage')),
      choice('theme', { auto: '◐', light: '☀', dark: '☾' }[preferences.theme], t('common.chooseTheme'))));
  replace(footer, h('p', {}, t('common.cite'), ' ', h('code', {}, citation())), h('p', {}, t('common.disclaimer')));
}

function choice(name, text, label) {
  return h('button', { type: 'button', 'data-choice': name, title: label, 'aria-label': `${label}: ${text}`, onclick: () => { turn(name); frame(); show(); } }, text);
}

async function start() {
  apply();
  const texts = Promise.all([loadTexts('common'), loadTexts('codes'), ...PAGES.map((one) => loadTexts(one.name))]);
  // the database opens while the words arrive; whoever asks it waits for it, and is told where it fails
  open().catch(() => {});
  await Promise.all([loadRelease(), texts]);
  document.body.dataset.release = release.id;
  replace(document.body, h('a', { class: 'skip', href: '#main', onclick: (event) => { event.preventDefault(); main.focus(); } }, t('common.skip')), header, main, footer);
  frame();
  addEventListener('hashchange', show);
  addEventListener('keydown', (event) => {
    if (event.key === '/' && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '')) {
      event.preventDefault();
      document.querySelector('input[type=search]')?.focus();
    }
  });
  await show();
}

start().catch((e) => {
  replace(document.body, failure(e));
});
