import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Empty } from '@/shared/States';

type Person = Schemas['Person'];
const path = ({ id }: Person) => `/duty/people?person=${encodeURIComponent(id)}`;

/** What came of a handover, and the ways on. */
export function Outcome(props: { from: Person; to: Person; day: string; count: number; onMore: () => void }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const { from, to, day, count } = props;
  return (
    <div className="page">
      <section className="card" role="status">
        <Empty
          title={t('handover.done', { count, name: format.localized(to.name) })}
          detail={t('handover.done_detail', { day, name: format.localized(from.name) })}
        >
          <p className="duty-ways">
            <Link className="btn" to={path(to)}>
              {t('handover.see', { name: format.localized(to.name) })}
            </Link>
            <Link className="btn" to={path(from)}>
              {t('handover.see', { name: format.localized(from.name) })}
            </Link>
            <button type="button" className="btn btn--text" onClick={props.onMore}>
              {t('handover.more')}
            </button>
          </p>
        </Empty>
      </section>
    </div>
  );
}
