import type { Messages } from '../messages';
import type zh from '../zh-CN/grids';

const words: Messages<typeof zh> = {
  title: 'Grids',
};

export default words;
