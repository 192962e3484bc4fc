import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OutboxItem } from '@/offline/db';
import { outbox } from '@/offline/session';
import { useFormat } from '@/shared/format';
import { Status, type Tone } from '@/shared/Status';

const kTones: Record<OutboxItem['state'], Tone> = { waiting: 'due', refused: 'overdue', sent: 'closed' };

/** Why the server said no: which field, and what to do; for a conflict, who and when. */
function Refusal({ item }: { item: OutboxItem }) {
  const { t } = useTranslation('phone');
  const format = useFormat();
  const { problem } = item;
  if (!problem) return null;
  const actor = problem.params?.actor_name;
  const at = problem.params?.at;
  if (problem.code === 'conflict' && actor && at)
    return (
      <p className="c-over">
        {t('case.conflict', { actor: String(actor), time: format.dateTime(String(at)) })}
      </p>
    );
  const errors = problem.errors ?? [];
  return (
    <ul className="c-over">
      {errors.length ? (
        errors.map(({ pointer, detail }) => <li key={pointer}>{detail}</li>)
      ) : (
        <li>{problem.detail || problem.title}</li>
      )}
    </ul>
  );
}

export function QueueRow({ item, onDiscard }: { item: OutboxItem; onDiscard?: () => void }) {
  const { t } = useTranslation('phone');
  const format = useFormat();
  const photos = Object.values(item.photos).flat().length;
  const meta = [
    t('queue.at', { time: format.dateTime(new Date(item.created_at).toISOString()) }),
    photos ? t('queue.photos', { count: photos }) : '',
    item.result_number ?? '',
  ];
  return (
    <li className="phone-card queue-row">
      <p className="queue-line">
        <b>{[t(`queue.actions.${item.action}`), item.title].join(format.language === 'en' ? ': ' : '：')}</b>
        <Status tone={kTones[item.state]}>{t(`queue.${item.state}`)}</Status>
      </p>
      {item.detail ? <p>{item.detail}</p> : null}
      <p className="t2">{meta.filter(Boolean).join(' · ')}</p>
      {item.state === 'refused' ? <Refusal item={item} /> : null}
      {item.state === 'sent' ? null : (
        <div className="queue-actions">
          {item.case_id ? (
            <Link className="t-link" to={`/case/${item.case_id}`}>
              {t('queue.open')}
            </Link>
          ) : null}
          {item.state === 'refused' && item.problem?.code !== 'conflict' ? (
            <button type="button" className="t-link" onClick={() => void outbox.retry(item.seq)}>
              {t('queue.retry')}
            </button>
          ) : null}
          <button type="button" className="t-link" onClick={onDiscard}>
            {t('queue.discard')}
          </button>
        </div>
      )}
    </li>
  );
}
