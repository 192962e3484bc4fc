import { publicWords } from '@/i18n/face-public';
import { applyElder } from '@/shared/touch/elder';
import '@/shared/touch/touch.css';
import { boot } from '../boot';
import { App } from './App';
import './public.css';

applyElder();
void boot(publicWords, <App />);
