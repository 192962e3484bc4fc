import type { Messages } from '../messages';
import type zh from '../zh-CN/phone';

const words: Messages<typeof zh> = {
  title: 'Jingwei',
};

export default words;
