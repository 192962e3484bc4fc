import type { FaceWords } from '.';

/** The words of the console face: what all its pages say, and a file for each large task. */
export const consoleWords: FaceWords = {
  'zh-CN': {
    common: () => import('./zh-CN/common'),
    console: () => import('./zh-CN/console'),
    grids: () => import('./zh-CN/grids'),
    duty: () => import('./zh-CN/duty'),
    coverage: () => import('./zh-CN/coverage'),
    setup: () => import('./zh-CN/setup'),
  },
  en: {
    common: () => import('./en/common'),
    console: () => import('./en/console'),
    grids: () => import('./en/grids'),
    duty: () => import('./en/duty'),
    coverage: () => import('./en/coverage'),
    setup: () => import('./en/setup'),
  },
};
