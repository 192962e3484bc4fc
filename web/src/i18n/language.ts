export const kLanguages = ['zh-CN', 'en'] as const;
export type Language = (typeof kLanguages)[number];
export const kDefaultLanguage: Language = 'zh-CN';
const kKey = 'jingwei.language';

/** Chinese unless the person chose English, or their browser asks for English before any Chinese. */
export function pickLanguage(stored: string | null, wanted: readonly string[]): Language {
  if (stored === 'zh-CN' || stored === 'en') return stored;
  const first = wanted.find((tag) => /^(zh|en)\b/i.test(tag));
  return first && /^en/i.test(first) ? 'en' : kDefaultLanguage;
}

export function startLanguage(): Language {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(kKey);
  } catch {
    // Storage may be blocked; the browser's wish still counts.
  }
  return pickLanguage(stored, navigator.languages);
}

export function storeLanguage(language: Language) {
  try {
    localStorage.setItem(kKey, language);
  } catch {
    // The choice then lasts until the page is closed.
  }
}
