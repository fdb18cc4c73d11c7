/** A page of a document as it was published, with boxes on it: PDF pages are drawn by pdf.js. */
import { askOne } from './db.js';
import { h, replace } from './dom.js';
import { t } from './i18n.js';
import { originalAddress, release } from './release.js';

const base = new URL('../', import.meta.url);
const vendor = (path) => new URL(`vendor/pdfjs/${path}`, base).href;
const SHARPEST = 3;

let library;
let shown = { key: null, document: null };

async function pdfjs() {
  if (!library) {
    library = await import('../vendor/pdfjs/pdf.min.mjs');
    library.GlobalWorkerOptions.workerSrc = vendor('pdf.worker.min.mjs');
  }
  return library;
}

async function pdf(key) {
  if (shown.key !== key) {
    const { getDocument } = await pdfjs();
    const opened = getDocument({ url: new URL(originalAddress(key, 'pdf'), base).href, cMapUrl: vendor('cmaps/'), cMapPacked: true, standardFontDataUrl: vendor('standard_fonts/'),
      wasmUrl: vendor('wasm/'), iccUrl: vendor('iccs/'), isEvalSupported: false, enableXfa: false, disableAutoFetch: true, verbosity: 0 });
    const before = shown.opened;
    shown = { key, opened, document: opened.promise };
    before?.destroy();
  }
  return shown.document;
}

/**
 * A page with boxes.
 *
 * @param key   of the document
 * @param page  from 1
 * @param boxes each {x0, y0, x1, y1, class, title, onclick, current}, in points from the top left
 * @param sentence is looked for in the page's text, and marked
 */
export function pageView(key, page, { boxes = [], sentence = null } = {}) {
  const view = h('div', { class: 'page-view', 'aria-busy': 'true' }, h('p', { class: 'loading' }, t('common.loadingPage')));
  draw(view, key, page, boxes, sentence).catch(async (e) => {
    const url = (await askOne('document', key))?.url;
    const why = release.originals === false || /Missing|404/.test(e.name + e.message) ? t('common.noOriginal') : t('common.pageFails', e.message);
    replace(view, h('p', { class: 'problem' }, why, ' ', url ? h('a', { href: url, rel: 'noreferrer noopener' }, t('common.published')) : null));
  }).finally(() => view.removeAttribute('aria-busy'));
  return view;
}

async function draw(view, key, number, boxes, sentence) {
  const page = await (await pdf(key)).getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const sharp = Math.min(SHARPEST, Math.max(1.5, 1600 / natural.width));
  const viewport = page.getViewport({ scale: sharp });
  const canvas = h('canvas', { width: Math.ceil(viewport.width), height: Math.ceil(viewport.height), role: 'img', 'aria-label': t('common.pageNumber', number) });
  await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
  const marks = sentence ? await sentenceBoxes(page, natural, sentence) : [];
  const sheet = h('div', { class: 'sheet', style: { 'aspect-ratio': `${natural.width} / ${natural.height}` } }, canvas,
    [...boxes, ...marks].map((box) => boxNode(box, natural)));
  replace(view, sheet);
  const current = sheet.querySelector('.box.current') ?? sheet.querySelector('.box.sentence');
  if (current) {
    view.scrollTop = current.offsetTop - view.clientHeight / 3;
    view.scrollLeft = current.offsetLeft - view.clientWidth / 3;
  }
}

function boxNode(box, size) {
  const pad = 1.5;
  const style = { left: `${100 * (Number(box.x0) - pad) / size.width}%`, top: `${100 * (Number(box.y0) - pad) / size.height}%`,
    width: `${100 * (Number(box.x1) - Number(box.x0) + 2 * pad) / size.width}%`, height: `${100 * (Number(box.y1) - Number(box.y0) + 2 * pad) / size.height}%` };
  const attributes = { class: `box ${box.class ?? ''} ${box.current ? 'current' : ''}`, title: box.title, style };
  return box.onclick ? h('button', { ...attributes, type: 'button', 'aria-label': box.title, onclick: box.onclick }) : h('div', attributes);
}

/** Where a sentence stands in the page's text, line by line; without blanks, since a line may break anywhere. */
async function sentenceBoxes(page, viewport, sentence) {
  const plain = (text) => text.normalize('NFKC').replace(/\s+/g, '');
  const items = (await page.getTextContent()).items.filter((item) => item.str);
  let text = '';
  const owner = [];
  items.forEach((item, i) => {
    for (const letter of plain(item.str)) {
      text += letter;
      owner.push(...Array.from(letter, () => i).slice(0, letter.length), ...Array(Math.max(0, letter.length - Array.from(letter).length)).fill(i));
    }
  });
  const wanted = plain(sentence);
  let at = text.indexOf(wanted);
  let length = wanted.length;
  if (at < 0) {
    // the sentence goes on on the next page, or began on the one before
    for (length = wanted.length - 1; length >= 12 && at < 0; length--) {
      at = Math.max(text.indexOf(wanted.slice(0, length)), text.indexOf(wanted.slice(-length)));
    }
    length++;
  }
  if (at < 0) {
    return [];
  }
  return [...new Set(owner.slice(at, at + length))].map((i) => {
    const [, , , , x, y] = items[i].transform;
    const height = items[i].height || 12;
    const corners = [[x, y - height * 0.2], [x + items[i].width, y + height * 0.9]].map((point) => onPage(viewport.transform, point));
    return { x0: Math.min(corners[0][0], corners[1][0]), y0: Math.min(corners[0][1], corners[1][1]), x1: Math.max(corners[0][0], corners[1][0]),
      y1: Math.max(corners[0][1], corners[1][1]), class: 'sentence' };
  });
}

/** A point of the PDF's own plane, in points from the top left of the page as it is shown. */
const onPage = ([a, b, c, d, e, f], [x, y]) => [a * x + c * y + e, b * x + d * y + f];
