import type { FaceWords } from '.';

/** The words of the public face. */
export const publicWords: FaceWords = {
  'zh-CN': { common: () => import('./zh-CN/common'), public: () => import('./zh-CN/public') },
  en: { common: () => import('./en/common'), public: () => import('./en/public') },
};
