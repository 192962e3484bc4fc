import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Listed } from '@/shared/Listed';
import { Empty } from '@/shared/States';
import { Status } from '@/shared/Status';
import { useCan } from '@/shared/session';
import { Foot } from '../Foot';
import { type RegisterFilters, siteQuery } from '../filters';
import { useSites } from '../queries';
import type { AssignStart } from './AssignDialog';
import { SiteDialog } from './SiteDialog';

type Site = Schemas['Site'];
const kChief = 'site_chief';

function Chief({ site }: { site: Site }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  if (site.closed_on) return <Status tone="closed">{t('sites.closed', { day: site.closed_on })}</Status>;
  if (!site.chief) return <Status tone="overdue">{t('sites.no_chief')}</Status>;
  return (
    <Link to={`/duty/people?person=${encodeURIComponent(site.chief.id)}`}>
      {format.localized(site.chief.name)}
    </Link>
  );
}

function Row(props: { site: Site; onName: () => void; onEdit: () => void }) {
  const { site } = props;
  const { t } = useTranslation('duty');
  const format = useFormat();
  const manages = useCan('duty_manage');
  return (
    <tr>
      <td title={format.localized(site.name)}>
        {format.localized(site.name)}
        <span className="narrow t2">
          {format.localized(site.type_name)} · {format.localized(site.area?.name)}
        </span>
      </td>
      <td className="wide t2">{site.code}</td>
      <td className="wide">{format.localized(site.type_name)}</td>
      <td className="wide">{format.localized(site.area?.name)}</td>
      <td>
        <Chief site={site} />
      </td>
      {manages ? (
        <td className="num duty-col-do">
          {site.chief || site.closed_on ? null : (
            <Button size="small" onClick={props.onName}>
              {t('sites.name_chief')}
            </Button>
          )}
          <Button size="small" onClick={props.onEdit}>
            {t('sites.change')}
          </Button>
        </td>
      ) : null}
    </tr>
  );
}

/** The sites that are looked at in assessments, each with its chief or without. */
export function SitesView(props: { filters: RegisterFilters; onName: (start: AssignStart) => void }) {
  const { t } = useTranslation(['duty', 'console']);
  const manages = useCan('duty_manage');
  const list = useSites(siteQuery(props.filters));
  const [edited, setEdited] = useState<Site>();
  return (
    <section className="card duty-card">
      <header>
        <h2>{t('register.view.sites')}</h2>
        {list.total === undefined ? null : (
          <span className="fact">{t('sites.count', { count: list.total })}</span>
        )}
      </header>
      <Listed
        asked={list.asked}
        rows={10}
        isEmpty={() => list.items.length === 0}
        empty={<Empty title={t('sites.none')} />}
      >
        {() => (
          <table className="table duty-table">
            <thead>
              <tr>
                <th scope="col">{t('field.site')}</th>
                <th scope="col" className="wide duty-col-code">
                  {t('field.code')}
                </th>
                <th scope="col" className="wide">
                  {t('field.type')}
                </th>
                <th scope="col" className="wide">
                  {t('field.area')}
                </th>
                <th scope="col">{t('sites.chief')}</th>
                {manages ? (
                  <th scope="col" className="duty-col-do">
                    <span className="visually-hidden">{t('console:action.more')}</span>
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {list.items.map((site) => (
                <Row
                  key={site.id}
                  site={site}
                  onEdit={() => setEdited(site)}
                  onName={() => props.onName({ target_kind: 'site', site_id: site.id, site, duty: kChief })}
                />
              ))}
            </tbody>
          </table>
        )}
      </Listed>
      <Foot shown={list.items.length} {...list} />
      {edited ? <SiteDialog site={edited} onClose={() => setEdited(undefined)} /> : null}
    </section>
  );
}
