import type { Localized } from '@/api/types';

/** The name in the given language, or the other one when it is missing. */
export function pick(text: Localized | null | undefined, language: string): string {
  if (!text) return '';
  const [wanted, other] = language === 'en' ? [text.en, text['zh-CN']] : [text['zh-CN'], text.en];
  return wanted || other || '';
}
