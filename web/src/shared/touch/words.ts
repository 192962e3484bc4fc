import { useTranslation } from 'react-i18next';

/** The words of the touch set. Both faces carry them under `touch`; whichever face is loaded answers. */
export function useTouchWords() {
  return useTranslation(['public', 'phone'], { keyPrefix: 'touch', nsMode: 'fallback' }).t;
}
