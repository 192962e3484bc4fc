import type { Messages } from '../messages';
import type zh from '../zh-CN/duty';

const words: Messages<typeof zh> = {
  title: 'Duty',
};

export default words;
