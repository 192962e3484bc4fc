import 'i18next';
import type common from './zh-CN/common';
import type consoleWords from './zh-CN/console';
import type coverage from './zh-CN/coverage';
import type duty from './zh-CN/duty';
import type grids from './zh-CN/grids';
import type phone from './zh-CN/phone';
import type publicWords from './zh-CN/public';
import type setup from './zh-CN/setup';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    enableSelector: false;
    resources: {
      common: typeof common;
      console: typeof consoleWords;
      grids: typeof grids;
      duty: typeof duty;
      coverage: typeof coverage;
      setup: typeof setup;
      phone: typeof phone;
      public: typeof publicWords;
    };
  }
}
