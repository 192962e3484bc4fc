import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseSummary, Position } from '@/api/types';
import type { OutboxItem } from '@/offline/db';
import { distance_m } from '@/offline/use-position';
import { Deadline } from '@/shared/Deadline';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { CaseStateStatus } from '@/shared/Status';

interface Props {
  one: CaseSummary;
  position: Position | undefined;
  pending: readonly OutboxItem[];
}

// What was reported back in time no longer runs against its handler, whatever hour it is now.
const isRunning = ({ state, clock }: CaseSummary) =>
  state === 'rectified'
    ? clock === 'due_soon' || clock === 'overdue'
    : state !== 'closed' && state !== 'rejected';

/** What waits to be sent for this case is said on its own card. */
function Pending({ item }: { item: OutboxItem }) {
  const { t } = useTranslation('phone');
  const photos = Object.values(item.photos).flat().length;
  const words =
    item.state === 'refused'
      ? t('pending.refused')
      : item.action === 'submit_rectification' && photos
        ? t('pending.submit_rectification_photos', { count: photos })
        : t(`pending.${item.action}`);
  return (
    <span className={item.state === 'refused' ? 'task-pending c-over' : 'task-pending'}>
      <Icon name={item.state === 'refused' ? 'warning' : 'clock'} size={18} />
      {words}
    </span>
  );
}

/** One task: deadline, distance, what, where. */
export function TaskCard({ one, position, pending }: Props) {
  const { t } = useTranslation('phone');
  const format = useFormat();
  return (
    <li>
      <Link to={`/case/${one.id}`} className="task">
        <span className="task-line">
          {isRunning(one) ? (
            <Deadline due_at={one.due_at} clock={one.clock} tag />
          ) : (
            <CaseStateStatus state={one.state} tag />
          )}
          {position && one.position ? (
            <span className="t2">{format.distance(distance_m(position, one.position))}</span>
          ) : null}
        </span>
        <b>{format.localized(one.class_name)}</b>
        <span className="t2">{one.address || format.localized(one.area?.name) || t('tasks.no_address')}</span>
        {pending.map((item) => (
          <Pending key={item.seq} item={item} />
        ))}
        <span className="task-arrow">
          <Icon name="right" size={20} />
        </span>
      </Link>
    </li>
  );
}
