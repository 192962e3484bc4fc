import type { FaceWords } from '.';

/** The words of the phone face. */
export const phoneWords: FaceWords = {
  'zh-CN': { common: () => import('./zh-CN/common'), phone: () => import('./zh-CN/phone') },
  en: { common: () => import('./en/common'), phone: () => import('./en/phone') },
};
