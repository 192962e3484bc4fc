import { publicWords } from '@/i18n/face-public';
import { boot } from '../boot';
import { App } from './App';

void boot(publicWords, <App />);
