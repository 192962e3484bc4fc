import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PhoneHeader } from '@/offline/PhoneHeader';
import { outbox } from '@/offline/session';
import { useQueue } from '@/offline/use-outbox';
import { Empty } from '@/shared/States';
import { BottomBar } from '@/shared/touch/BottomBar';
import { Sheet } from '@/shared/touch/Sheet';
import { QueueRow } from './QueueRow';
import './me.css';

/** Everything done here that has not arrived, what was refused and why, and what arrived lately. */
export default function QueuePage() {
  const { t } = useTranslation(['phone', 'common']);
  const queue = useQueue();
  const [discarding, setDiscarding] = useState<number>();
  const open = queue.filter(({ state }) => state !== 'sent');
  const sent = queue.filter(({ state }) => state === 'sent').reverse();
  const discard = async () => {
    if (discarding !== undefined) await outbox.discard(discarding);
    setDiscarding(undefined);
  };
  return (
    <>
      <PhoneHeader title={t('queue.title')} back="/" />
      <main className="phone-body phone-pad">
        <h2 className="visually-hidden">{t('queue.waiting')}</h2>
        {open.length === 0 ? <Empty title={t('queue.empty')} detail={t('queue.empty_detail')} /> : null}
        <ul className="queue">
          {open.map((item) => (
            <QueueRow key={item.seq} item={item} onDiscard={() => setDiscarding(item.seq)} />
          ))}
        </ul>
        {sent.length ? <h2 className="queue-title">{t('queue.sent')}</h2> : null}
        <ul className="queue">
          {sent.map((item) => (
            <QueueRow key={item.seq} item={item} />
          ))}
        </ul>
      </main>
      {open.some(({ state }) => state === 'waiting') ? (
        <BottomBar>
          <button type="button" className="tb tb--p tb--wide" onClick={outbox.hurry}>
            {t('queue.now')}
          </button>
        </BottomBar>
      ) : null}
      <Sheet
        open={discarding !== undefined}
        title={t('queue.discard_title')}
        onClose={() => setDiscarding(undefined)}
        footer={
          <>
            <button type="button" className="tb tb--d" onClick={() => void discard()}>
              {t('queue.discard')}
            </button>
            <button type="button" className="tb" onClick={() => setDiscarding(undefined)}>
              {t('common:action.cancel')}
            </button>
          </>
        }
      >
        <p>{t('queue.discard_lead')}</p>
      </Sheet>
    </>
  );
}
