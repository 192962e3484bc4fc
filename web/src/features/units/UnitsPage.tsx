import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query } from '@/api/client';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { Listed } from '@/shared/Listed';
import { PageHead } from '@/shared/PageHead';
import { Empty } from '@/shared/States';
import { useCan } from '@/shared/session';

/** Who can be given a case, and how much each has in hand. */
export function UnitsPage() {
  const { t } = useTranslation('console');
  const format = useFormat();
  const mayRead = useCan('case_read');
  const [text, setText] = useState('');
  const units = query.useQuery('get', '/units', {}, { staleTime: 30_000 });
  const wanted = text.trim().toLowerCase();
  const matches = ({ name, code }: { name: { 'zh-CN': string; en: string }; code: string }) =>
    `${code} ${name['zh-CN']} ${name.en}`.toLowerCase().includes(wanted);
  return (
    <div className="page">
      <PageHead
        title={t('units.title')}
        fact={units.data ? t('units.count', { count: units.data.items.length }) : undefined}
      >
        <Input
          value={text}
          prefix={<Icon name="search" size={16} />}
          aria-label={t('units.search')}
          placeholder={t('units.search')}
          allowClear
          onChange={(event) => setText(event.target.value)}
        />
      </PageHead>
      <section className="card">
        <Listed
          asked={units}
          rows={8}
          isEmpty={({ items }) => !items.some(matches)}
          empty={<Empty title={t('units.none')} />}
        >
          {({ items }) => (
            <table className="table">
              <thead>
                <tr>
                  <th scope="col" style={{ width: '46%' }}>
                    {t('units.name')}
                  </th>
                  <th scope="col">{t('units.code')}</th>
                  <th scope="col" className="num">
                    {t('units.open')}
                  </th>
                  <th scope="col">
                    <span className="visually-hidden">{t('units.see_cases')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.filter(matches).map((unit) => (
                  <tr key={unit.id}>
                    <td>{format.localized(unit.name)}</td>
                    <td className="t2">{unit.code}</td>
                    <td className="num">
                      {unit.open_count ? <b>{unit.open_count}</b> : <span className="t2">·</span>}
                    </td>
                    <td className="num">
                      {mayRead && unit.open_count ? (
                        <Link to={`/cases?unit_id=${encodeURIComponent(unit.id)}`}>
                          {t('units.see_cases')}
                        </Link>
                      ) : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Listed>
      </section>
    </div>
  );
}
