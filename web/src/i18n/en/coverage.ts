import type { Messages } from '../messages';
import type zh from '../zh-CN/coverage';

const words: Messages<typeof zh> = {
  title: 'Coverage proof',
};

export default words;
