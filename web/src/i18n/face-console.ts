import type { FaceWords } from '.';

/** The words of the console face. */
export const consoleWords: FaceWords = {
  'zh-CN': { common: () => import('./zh-CN/common'), console: () => import('./zh-CN/console') },
  en: { common: () => import('./en/common'), console: () => import('./en/console') },
};
