/** Charts as drawings: lines, stacked columns, a treemap. They show lengths; the figures themselves are texts beside them. */
import { forDrawing, money, sum } from './amount.js';
import { h, svg } from './dom.js';
import { t } from './i18n.js';
import { preferences } from './preferences.js';

const WIDE = 720;
const NARROW = 390;
/** Units of a drawing from side to side: fewer on a phone, so that its letters stay as large as those of the text. */
const side = () => (matchMedia('(max-width: 600px)').matches ? NARROW : WIDE);
const HEIGHT = 260;
const LEFT = 84;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 28;
const COLOURS = 8;
/** Width of a letter and height of a line in a tile. */
const LETTER = 13;
const LINE = 18;

/** Class of the colour of a series; the rest share the last. */
const colour = (i) => `series-${Math.min(i, COLOURS - 1)}`;

/**
 * Lines over years.
 * @param labels years
 * @param series each {name, values, href}: values are yuan as texts, or null
 */
export function lineChart(title, labels, series) {
  const top = niceTop(Math.max(0, ...series.flatMap((one) => one.values.map(forDrawing))));
  const low = Math.min(0, ...series.flatMap((one) => one.values.map(forDrawing)));
  const x = (i) => (labels.length === 1 ? (LEFT + side() - RIGHT) / 2 : LEFT + 16 + i * (side() - LEFT - RIGHT - 32) / (labels.length - 1));
  const y = (value) => TOP + (top - value) * (HEIGHT - TOP - BOTTOM) / (top - low || 1);
  return figure(title, labels, series, [axes(labels, x, y, top, low), series.map((one, s) => {
    const points = one.values.map((value, i) => (value === null || value === undefined ? null : [x(i), y(forDrawing(value))]));
    return svg('g', { class: colour(s) },
      svg('path', { class: 'line', d: path(points) }),
      points.map((point, i) => point && svg('circle', { cx: point[0], cy: point[1], r: 4 }, svg('title', {}, `${one.name} ${labels[i]}: ${money(one.values[i])}`))));
  })]);
}

/** Columns over years, the series on top of each other; what is below zero is not drawn. */
export function stackedChart(title, labels, series) {
  const totals = labels.map((_, i) => series.reduce((total, one) => total + Math.max(0, forDrawing(one.values[i])), 0));
  const top = niceTop(Math.max(0, ...totals));
  const step = (side() - LEFT - RIGHT) / labels.length;
  const width = Math.min(56, step * 0.6);
  const x = (i) => LEFT + step * (i + 0.5);
  const y = (value) => TOP + (top - value) * (HEIGHT - TOP - BOTTOM) / (top || 1);
  const below = labels.map(() => 0);
  return figure(title, labels, series, [axes(labels, x, y, top, 0), series.map((one, s) => svg('g', { class: colour(s) }, labels.map((label, i) => {
    const value = Math.max(0, forDrawing(one.values[i]));
    const from = below[i];
    below[i] += value;
    return value === 0 ? null : svg('rect', { class: 'bar', x: x(i) - width / 2, y: y(below[i]), width, height: Math.max(0.5, y(from) - y(below[i])) },
      svg('title', {}, `${one.name} ${label}: ${money(one.values[i])}`));
  })))]);
}

/**
 * A treemap: the area of each part is its share.
 * @param parts each {name, value, href}; values are yuan as texts; those not above zero are left out
 */
export function treemap(title, parts) {
  const height = 300;
  const shown = parts.filter((part) => forDrawing(part.value) > 0).sort((a, b) => forDrawing(b.value) - forDrawing(a.value));
  const boxes = squarify(shown.map((part) => forDrawing(part.value)), { x: 0, y: 0, width: side(), height });
  return h('figure', { class: 'chart' }, h('figcaption', {}, title),
    svg('svg', { viewBox: `0 0 ${side()} ${height}`, role: 'group', 'aria-label': title }, boxes.map((box, i) => {
      const part = shown[i];
      const lines = broken(part.name, Math.floor((box.width - 14) / LETTER));
      const fits = lines.length > 0 && box.height > 10 + lines.length * LINE;
      const amount = money(part.value);
      const inside = [
        svg('title', {}, `${part.name}: ${amount}`),
        svg('rect', { class: 'tile', x: box.x + 1, y: box.y + 1, width: Math.max(0, box.width - 2), height: Math.max(0, box.height - 2), rx: 3 }),
        fits ? svg('text', { x: box.x + 9, y: box.y + 20 }, lines.map((line, l) => svg('tspan', { x: box.x + 9, y: box.y + 20 + l * LINE }, line))) : null,
        fits && box.width > amount.length * 7 + 18 && box.height > 28 + lines.length * LINE ? svg('text', { class: 'amount', x: box.x + 9, y: box.y + 20 + lines.length * LINE }, amount) : null,
      ];
      return part.href ? svg('a', { href: part.href, class: colour(i), 'aria-label': `${part.name} ${amount}` }, inside) : svg('g', { class: colour(i) }, inside);
    })));
}

/** A name in lines of so many letters; none where it would take a line for each. */
function broken(name, letters) {
  return letters < 2 ? [] : Array.from({ length: Math.ceil(name.length / letters) }, (_, i) => name.slice(i * letters, (i + 1) * letters));
}

function figure(title, labels, series, drawn) {
  return h('figure', { class: 'chart' }, h('figcaption', {}, title, h('small', {}, t(`common.${preferences.unit}`))),
    svg('svg', { viewBox: `0 0 ${side()} ${HEIGHT}`, role: 'img', 'aria-label': `${title}: ${series.map((one) => `${one.name} ${money(sum(one.values.filter((v) => v)) ?? '')}`).join(', ')}` }, drawn),
    series.length > 1 ? h('ul', { class: 'legend' }, series.map((one, i) => h('li', { class: colour(i) }, one.href ? h('a', { href: one.href }, one.name) : one.name))) : null);
}

function axes(labels, x, y, top, low) {
  const lines = [0, 0.25, 0.5, 0.75, 1].map((share) => share * top);
  if (low < 0) {
    lines.push(low);
  }
  return svg('g', { class: 'axes' },
    lines.map((value) => [svg('line', { x1: LEFT, x2: side() - RIGHT, y1: y(value), y2: y(value), class: value === 0 ? 'zero' : null }),
      svg('text', { x: LEFT - 8, y: y(value) + 4, 'text-anchor': 'end' }, axisText(value))]),
    labels.map((label, i) => svg('text', { x: x(i), y: HEIGHT - 8, 'text-anchor': 'middle' }, label)));
}

/** A round number of the axis; no figure of a document. */
function axisText(value) {
  const inUnit = preferences.unit === 'wan' ? value / 10000 : value;
  return new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(inUnit);
}

function niceTop(value) {
  if (value <= 0) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 5, 8, 10].map((step) => step * power).find((step) => step >= value);
}

function path(points) {
  let drawn = '';
  let open = false;
  for (const point of points) {
    drawn += point ? `${open ? 'L' : 'M'}${point[0]} ${point[1]}` : '';
    open = point !== null;
  }
  return drawn;
}

/** Cuts a box into boxes whose areas are as the values, the largest first, none much longer than wide. */
function squarify(values, box) {
  const total = values.reduce((a, b) => a + b, 0);
  const scale = total > 0 ? box.width * box.height / total : 0;
  const areas = values.map((value) => value * scale);
  const boxes = [];
  let free = { ...box };
  let row = [];
  const worst = (areasOfRow, side) => {
    const all = areasOfRow.reduce((a, b) => a + b, 0);
    return Math.max(...areasOfRow.map((area) => Math.max(side * side * area / (all * all), all * all / (side * side * area))));
  };
  const lay = () => {
    const all = row.reduce((a, b) => a + b, 0);
    const wide = free.width >= free.height;
    const depth = all / (wide ? free.height : free.width);
    let at = wide ? free.y : free.x;
    for (const area of row) {
      const length = area / depth;
      boxes.push(wide ? { x: free.x, y: at, width: depth, height: length } : { x: at, y: free.y, width: length, height: depth });
      at += length;
    }
    free = wide ? { x: free.x + depth, y: free.y, width: free.width - depth, height: free.height } : { x: free.x, y: free.y + depth, width: free.width, height: free.height - depth };
    row = [];
  };
  for (const area of areas) {
    const side = Math.min(free.width, free.height);
    if (row.length > 0 && worst([...row, area], side) > worst(row, side)) {
      lay();
    }
    row.push(area);
  }
  if (row.length > 0) {
    lay();
  }
  return boxes;
}
