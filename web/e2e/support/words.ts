import enCommon from '../../src/i18n/en/common';
import enConsole from '../../src/i18n/en/console';
import enDuty from '../../src/i18n/en/duty';
import enGrids from '../../src/i18n/en/grids';
import enPhone from '../../src/i18n/en/phone';
import enPublic from '../../src/i18n/en/public';
import enSetup from '../../src/i18n/en/setup';
import zhCommon from '../../src/i18n/zh-CN/common';
import zhConsole from '../../src/i18n/zh-CN/console';
import zhDuty from '../../src/i18n/zh-CN/duty';
import zhGrids from '../../src/i18n/zh-CN/grids';
import zhPhone from '../../src/i18n/zh-CN/phone';
import zhPublic from '../../src/i18n/zh-CN/public';
import zhSetup from '../../src/i18n/zh-CN/setup';

export type Lang = 'zh-CN' | 'en';

/** The interface's own words: a test finds a button by what a person reads on it. */
export const kWords = {
  'zh-CN': {
    common: zhCommon,
    desk: zhConsole,
    duty: zhDuty,
    grids: zhGrids,
    phone: zhPhone,
    setup: zhSetup,
    site: zhPublic,
  },
  en: {
    common: enCommon,
    desk: enConsole,
    duty: enDuty,
    grids: enGrids,
    phone: enPhone,
    setup: enSetup,
    site: enPublic,
  },
} as const;

/** What the people of the story say and write. */
export const kSaid = {
  'zh-CN': {
    address: '康宁街{{house}}号东侧',
    problem: '路边一堆垃圾袋，味道很大，已经两天了。',
    done: '已清运，地面已冲洗。',
    returned: '这里由物业清扫',
    rejected: '照片看不清，请补拍一张再报。',
    unhappy: '桶边还有散落的垃圾',
    again: '第二天又堆起来了，请再来一次。',
  },
  en: {
    address: 'East of {{house}} Kangning Street',
    problem: 'A heap of rubbish bags by the road. It has been smelling for two days.',
    done: 'Cleared away, ground washed.',
    returned: 'The estate sweeps here',
    rejected: 'The photo is not clear. Please take another and report again.',
    unhappy: 'There is still litter beside the bin',
    again: 'The bags were back the next day. Please come again.',
  },
} as const;

/** A text with its values put in. */
export const filled = (text: string, values: Record<string, string>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
