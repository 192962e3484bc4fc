import { consoleWords } from '@/i18n/face-console';
import { boot } from '../boot';
import { App } from './App';

void boot(consoleWords, <App />);
