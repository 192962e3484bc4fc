import { publicWords } from '@/i18n/face-public';
import { applyElder } from '@/shared/touch/elder';
import { boot } from '../boot';
// After the base styles that boot brings, and before those of the pages.
import '@/shared/touch/touch.css';
import { App } from './App';
import './public.css';

applyElder();
void boot(publicWords, <App />);
