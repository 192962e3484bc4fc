import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Listed } from '@/shared/Listed';
import { Empty } from '@/shared/States';
import { useHistory } from './queries';

type Days = readonly Schemas['GapDay'][];

/** More or fewer than the day before, with a sign; colour never alone. */
function Step({ from, to }: { from: number | undefined; to: number }) {
  const { t } = useTranslation('coverage');
  if (from === undefined) return <span className="t2">—</span>;
  if (from === to) return <span className="t2">{t('past.same')}</span>;
  return (
    <span className={to > from ? 'c-over' : 'c-ok'}>{`${to > from ? '+' : '−'}${Math.abs(to - from)}`}</span>
  );
}

function Table({ days }: { days: Days }) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  return (
    <table className="table table--sticky past-table">
      <thead>
        <tr>
          <th scope="col">{t('past.day')}</th>
          <th scope="col" className="num">
            {t('past.gaps')}
          </th>
          <th scope="col" className="num">
            {t('past.change')}
          </th>
          <th scope="col" className="num">
            {t('past.acknowledged')}
          </th>
          <th scope="col">{t('past.kinds')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((one, index) => {
          const kinds = one.kinds
            .map(({ name, gaps }) => `${format.localized(name)} ${gaps}`)
            .join(format.language === 'en' ? ', ' : '、');
          return (
            <tr key={one.day}>
              <td>{one.day}</td>
              <td className="num">
                <b>{format.number(one.gaps)}</b>
              </td>
              <td className="num">
                <Step from={days[index + 1]?.gaps} to={one.gaps} />
              </td>
              <td className="num">{one.acknowledged || <span className="t2">·</span>}</td>
              <td title={kinds}>{kinds}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The counts day by day, the latest first. */
export function History({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['coverage', 'common']);
  const asked = useHistory(true);
  return (
    <Modal open title={t('past.title')} width={760} footer={null} onCancel={onClose}>
      <p className="t2">{t('past.hint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled by keyboard, too */}
      <section className="past-rows" aria-label={t('past.title')} tabIndex={0}>
        <Listed
          asked={asked}
          rows={8}
          isEmpty={(days) => days.length === 0}
          empty={<Empty title={t('past.none')} detail={t('past.none_detail')} />}
        >
          {(days) => <Table days={days} />}
        </Listed>
      </section>
    </Modal>
  );
}
