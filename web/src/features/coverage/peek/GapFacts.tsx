import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/shared/format';
import { useCan } from '@/shared/session';
import { useDutySetup } from '../queries';
import type { Gap } from '../view';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The district's word for a kind of duty. */
export function useDutyName(code: string | null | undefined): string {
  const format = useFormat();
  const setup = useDutySetup();
  const role = setup.data?.roles.find((one) => one.code === code);
  return role ? format.localized(role.name) : (code ?? '');
}

/** What the gap is about, fact by fact. */
export function GapFacts({ gap }: { gap: Gap }) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const duty = useDutyName(gap.duty);
  const links = useCan('territory_read');
  const owner = gap.owner ? format.localized(gap.owner.name) : t('list.district');
  return (
    <section aria-label={t('peek.facts')}>
      <h3>{t('peek.facts')}</h3>
      <dl className="gap-facts">
        <Fact name={t('peek.owner')}>
          {owner} <small className="t2">{t(gap.owner_named ? 'peek.owner_named' : 'peek.owner_rule')}</small>
        </Fact>
        {gap.areas.length > 0 ? (
          <Fact name={t('peek.areas')}>
            {gap.areas.map((area) => (
              <span key={area.id} className="gap-area">
                {links ? (
                  <Link to={`/territory/${area.id}`}>{format.localized(area.name)}</Link>
                ) : (
                  format.localized(area.name)
                )}
                <small className="t2">
                  {format.localized(area.level_name)} {area.code}
                </small>
              </span>
            ))}
          </Fact>
        ) : null}
        {gap.site ? (
          <Fact name={t('peek.site')}>
            {format.localized(gap.site.name)} <small className="t2">{gap.site.code}</small>
          </Fact>
        ) : null}
        {gap.class_code ? <Fact name={t('peek.class')}>{gap.class_code}</Fact> : null}
        {duty ? <Fact name={t('peek.duty')}>{duty}</Fact> : null}
        {gap.since ? <Fact name={t('peek.since')}>{gap.since}</Fact> : null}
        {gap.area_m2 > 0 ? (
          <Fact name={t('peek.ground')}>{`${format.number(Math.round(gap.area_m2))} m²`}</Fact>
        ) : null}
      </dl>
    </section>
  );
}
