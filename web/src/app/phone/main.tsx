import { phoneWords } from '@/i18n/face-phone';
import { boot } from '../boot';
import { App } from './App';

void boot(phoneWords, <App />);
