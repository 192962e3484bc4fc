import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { Status, type Tone } from '@/shared/Status';
import { type Edition, type EditionState, stateOf } from './compare';

const kTones: Record<EditionState, Tone> = { present: 'ok', coming: 'info', past: 'closed' };

export function EditionTable({ editions, now }: { editions: readonly Edition[]; now: Date }) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  return (
    <table className="table editions-table">
      <thead>
        <tr>
          <th scope="col">{t('editions.name')}</th>
          <th scope="col">{t('editions.from')}</th>
          <th scope="col">{t('editions.state')}</th>
          <th scope="col" className="num">
            {t('editions.areas')}
          </th>
          <th scope="col" className="num">
            {t('editions.undrawn')}
          </th>
        </tr>
      </thead>
      <tbody>
        {editions.map((one) => {
          const state = stateOf(one, now);
          return (
            <tr key={one.id}>
              <td title={one.name}>{one.name}</td>
              <td>{format.day(one.effective_from)}</td>
              <td>
                <Status tone={kTones[state]}>{t(`editions.${state}`)}</Status>
              </td>
              <td className="num">{format.number(one.area_count)}</td>
              <td className={`num${one.not_drawn_count ? ' c-due' : ''}`}>
                {format.number(one.not_drawn_count)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
