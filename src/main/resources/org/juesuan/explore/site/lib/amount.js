/** Amounts as texts of decimal digits, exact to the last place; nothing here makes a number of them. */
import { preferences } from './preferences.js';

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const WAN_PLACES = 4;
/** Takes the room of a digit, so that decimal points stand under each other. */
const BLANK_DIGIT = '\u2007';

/** Whether a text is a decimal number. */
export const isDecimal = (text) => typeof text === 'string' && DECIMAL.test(text);

/** Yuan as text in the unit that the reader chose, with thousands separators; an empty text for null. */
export function money(text) {
  return inUnit(text, preferences.unit);
}

/** The same in a unit: `yuan` or `wan` (ten thousand). */
export function inUnit(text, unit) {
  if (!isDecimal(text)) {
    return text ?? '';
  }
  return grouped(unit === 'wan' ? shifted(text, WAN_PLACES) : text, 2);
}

/** A decimal with thousands separators, and without zeros at its end beyond `places`. */
export function grouped(text, places = 0) {
  const parts = DECIMAL.exec(text ?? '');
  if (!parts) {
    return text ?? '';
  }
  const [, sign, whole, fraction = ''] = parts;
  const kept = fraction.replace(/0+$/, '').padEnd(places, '0');
  const digits = whole.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, ',');
  return (sign && (/[1-9]/.test(whole + fraction)) ? '−' : '') + digits + (kept ? `.${kept}` : '');
}

/** The texts of a column, filled up so that their decimal points stand under each other. */
export function aligned(texts) {
  const places = texts.map((text) => (text.includes('.') ? text.length - text.indexOf('.') - 1 : -1));
  const most = Math.max(-1, ...places);
  return texts.map((text, i) => (text === '' || most < 0 ? text : text + BLANK_DIGIT.repeat(most - Math.max(places[i], -1))));
}

/** Divided by ten to the power of `places`. */
function shifted(text, places) {
  const [, sign, whole, fraction = ''] = DECIMAL.exec(text);
  const digits = whole.padStart(places + 1, '0');
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}${fraction}`;
}

function scaled(text, places) {
  const [, sign, whole, fraction = ''] = DECIMAL.exec(text);
  const value = BigInt(whole + fraction.padEnd(places, '0').slice(0, places));
  return sign ? -value : value;
}

function unscaled(value, places) {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  return (value < 0n ? '-' : '') + digits.slice(0, digits.length - places) + (places ? `.${digits.slice(digits.length - places)}` : '');
}

const placesOf = (text) => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0);

/** The sum of decimals; null where there are none. */
export function sum(texts) {
  const known = texts.filter(isDecimal);
  if (known.length === 0) {
    return null;
  }
  const places = Math.max(...known.map(placesOf));
  return unscaled(known.reduce((total, text) => total + scaled(text, places), 0n), places);
}

/** One decimal less another; null where one is missing. */
export function difference(a, b) {
  if (!isDecimal(a) || !isDecimal(b)) {
    return null;
  }
  const places = Math.max(placesOf(a), placesOf(b));
  return unscaled(scaled(a, places) - scaled(b, places), places);
}

/** What share of `whole` a part is, in per cent, rounded half up to two places; null where it cannot be told. */
export function percent(part, whole) {
  if (!isDecimal(part) || !isDecimal(whole)) {
    return null;
  }
  const places = Math.max(placesOf(part), placesOf(whole));
  const by = scaled(whole, places);
  if (by === 0n) {
    return null;
  }
  const times = scaled(part, places) * 100000n / by;
  const rounded = (times + (times < 0n ? -5n : 5n)) / 10n;
  return unscaled(rounded, 2);
}

/** By how many per cent `now` is more than `then`. */
export function change(now, then) {
  const more = difference(now, then);
  return more === null || /^-/.test(then) ? null : percent(more, then);
}

/** Below zero, equal or above, for sorting; missing ones last. */
export function compare(a, b) {
  if (!isDecimal(a) || !isDecimal(b)) {
    return (isDecimal(b) ? 1 : 0) - (isDecimal(a) ? 1 : 0);
  }
  const places = Math.max(placesOf(a), placesOf(b));
  const left = scaled(a, places);
  const right = scaled(b, places);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The largest first, for sorting; missing ones last here too. */
export function largestFirst(a, b) {
  return isDecimal(a) && isDecimal(b) ? compare(b, a) : compare(a, b);
}

/** For the length of a bar or the height of a point; for nothing that is read. */
export const forDrawing = (text) => (isDecimal(text) ? Number(text) : 0);
