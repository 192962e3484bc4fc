import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, must } from '@/api/client';
import type { Schemas } from '@/api/types';
import { AwayNote } from '@/shared/AwayNote';
import { holderName } from '@/shared/duty-names';
import { useFormat } from '@/shared/format';
import { Listed } from '@/shared/Listed';
import { Empty } from '@/shared/States';
import { Status } from '@/shared/Status';
import { useCan } from '@/shared/session';
import { classDutiesOf, type DutyOfArea, dutiesOf } from './area-duties';

type Assignment = Schemas['Assignment'];

/** Under 'duty', so that any change of a duty reads it again. The area's own duties come before those in it. */
function useAreaDuties(area_id: string) {
  return useQuery({
    queryKey: ['duty', 'area', area_id],
    queryFn: async ({ signal }) => {
      const params = { query: { area_id } };
      const [page, setup] = await Promise.all([
        api.GET('/duty/assignments', { params, signal }),
        api.GET('/duty/setup', { signal }),
      ]);
      const { items, outside_scope } = must(page);
      return { items, outside_scope, setup: must(setup) };
    },
  });
}

function Held({ one }: { one: Assignment }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  return (
    <>
      <Link to={`/duty?assignment=${encodeURIComponent(one.id)}`}>{holderName(one, format.localized)}</Link>
      {one.deputy ? (
        <span className="t2">
          {t('field.deputy')} {format.localized(one.deputy.name)}
        </span>
      ) : null}
      <AwayNote one={one} />
    </>
  );
}

function Row({ area_id, one }: { area_id: string; one: DutyOfArea }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const manages = useCan('duty_manage');
  const assign = new URLSearchParams({ assign: 'area', area_id, duty: one.duty });
  return (
    <li>
      <span className="area-duty-name">{format.localized(one.name)}</span>
      <span className="area-duty-held">
        {one.held.map((held) => (
          <Held key={held.id} one={held} />
        ))}
        {one.missing ? <Status tone="overdue">{t('card.missing')}</Status> : null}
        {one.deputy_missing ? <Status tone="due">{t('card.no_deputy')}</Status> : null}
        {one.missing && manages ? <Link to={`/duty?${assign}`}>{t('card.assign')}</Link> : null}
      </span>
    </li>
  );
}

/** Who has which duty for an area, what is missing there, and the way to mend it. */
export function AreaDuties({ area }: { area: { id: string; depth: number } }) {
  const { t } = useTranslation(['duty', 'console']);
  const format = useFormat();
  const manages = useCan('duty_manage');
  const asked = useAreaDuties(area.id);
  return (
    <section aria-label={t('card.title')}>
      <div className="area-duties-head">
        <h3>{t('card.title')}</h3>
        {manages ? (
          <Link to={`/duty?${new URLSearchParams({ assign: 'area', area_id: area.id })}`}>
            {t('card.assign')}
          </Link>
        ) : null}
      </div>
      <Listed
        asked={asked}
        rows={3}
        isEmpty={({ items, setup, outside_scope }) =>
          outside_scope || dutiesOf(area, items, setup).length + classDutiesOf(area.id, items).length === 0
        }
        empty={
          <Empty
            title={t(asked.data?.outside_scope ? 'card.outside_scope' : 'console:territory.no_duties')}
          />
        }
      >
        {({ items, setup }) => (
          <ul className="area-duties">
            {dutiesOf(area, items, setup).map((one) => (
              <Row key={one.duty} area_id={area.id} one={one} />
            ))}
            {classDutiesOf(area.id, items).map((one) => (
              <li key={one.id}>
                <span className="area-duty-name">
                  {format.localized(one.target.class_name) || one.target.class_code}
                </span>
                <span className="area-duty-held">
                  <Held one={one} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Listed>
      <Link className="area-duties-more" to={`/duty?area_id=${encodeURIComponent(area.id)}`}>
        {t('card.all')}
      </Link>
    </section>
  );
}
