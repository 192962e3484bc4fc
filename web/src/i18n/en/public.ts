import type { Messages } from '../messages';
import type zh from '../zh-CN/public';

const words: Messages<typeof zh> = {
  title: 'Jingwei',
};

export default words;
