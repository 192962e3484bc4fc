import { phoneWords } from '@/i18n/face-phone';
import { watchNetwork } from '@/offline/outbox';
import { loadSession, outbox } from '@/offline/session';
import { applyElder } from '@/shared/touch/elder';
import { boot } from '../boot';
// After the base styles that boot brings, and before those of the pages.
import '@/shared/touch/touch.css';
import { App } from './App';
import './phone.css';

applyElder();
if (window.location.pathname === '/m') window.location.replace(`/m/${window.location.search}`);
else {
  void boot(phoneWords, <App />);
  void loadSession();
  watchNetwork(outbox);
}
// Without this the browser may drop the queue when space runs short.
void navigator.storage?.persist?.().catch(() => undefined);
