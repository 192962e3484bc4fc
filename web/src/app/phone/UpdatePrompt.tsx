import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registerServiceWorker } from '@/offline/service-worker';

/** A new version is offered, never forced: a report may be half written. */
export function UpdatePrompt() {
  const { t } = useTranslation('phone');
  const [update, setUpdate] = useState<() => void>();
  useEffect(() => registerServiceWorker((run) => setUpdate(() => run)), []);
  if (!update) return null;
  return (
    <div className="t-note t-note--info" role="status">
      {t('update.ready')}
      <button type="button" className="t-link" onClick={update}>
        {t('update.now')}
      </button>
    </div>
  );
}
