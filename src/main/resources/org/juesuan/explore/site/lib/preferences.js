/** What the reader chose: language, unit of amounts, light or dark. Kept in the browser where it allows that. */

const KEY = 'juesuan';
const CHOICES = { language: ['zh', 'en'], unit: ['yuan', 'wan'], theme: ['auto', 'light', 'dark'] };

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

const before = kept();
const browsers = (navigator.languages ?? ['zh']).find((language) => /^(zh|en)/i.test(language)) ?? 'zh';

export const preferences = {
  language: valid('language', before.language) ?? (/^en/i.test(browsers) ? 'en' : 'zh'),
  unit: valid('unit', before.unit) ?? 'yuan',
  theme: valid('theme', before.theme) ?? 'auto',
};

function valid(name, value) {
  return CHOICES[name].includes(value) ? value : undefined;
}

/** The next choice of a preference, in turn. */
export function turn(name) {
  const choices = CHOICES[name];
  prefer(name, choices[(choices.indexOf(preferences[name]) + 1) % choices.length]);
}

export function prefer(name, value) {
  preferences[name] = value;
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // a browser that keeps nothing forgets the choice with the page
  }
  apply();
}

/** Puts language and theme on the page. */
export function apply() {
  document.documentElement.lang = preferences.language === 'zh' ? 'zh-CN' : 'en';
  if (preferences.theme === 'auto') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = preferences.theme;
  }
}
