import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '@/api/client';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { Listed } from '@/shared/Listed';
import { PageHead } from '@/shared/PageHead';
import { Empty } from '@/shared/States';
import './catalog.css';

type Class = Schemas['CaseClass'];

function Conditions({ one }: { one: Class }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  return (
    <ul className="conditions">
      {one.conditions.map((condition) => (
        <li key={condition.code}>
          <span>{format.localized(condition.text)}</span>
          <span className="t2">
            {[
              t('catalog.limit', { limit: format.localized(condition.limit_text) }),
              t('catalog.closing', {
                text: format.localized(condition.closing_condition).replace(/[。.]$/, ''),
              }),
              condition.photo_after_required ? t('catalog.photo') : '',
            ]
              .filter(Boolean)
              .join(format.language === 'en' ? '; ' : '；')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Screen 10: what counts as a case, when it is filed, how long it may take, when it is closed. */
export function CatalogPage() {
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  const [text, setText] = useState('');
  const catalog = query.useQuery('get', '/classes', {}, { staleTime: 300_000 });
  const wanted = text.trim().toLowerCase();
  const matches = (one: Class) =>
    `${one.code} ${one.name['zh-CN']} ${one.name.en}`.toLowerCase().includes(wanted);
  const { data } = catalog;
  const fact = data
    ? `${t('catalog.count', { count: data.classes.length })}  ${t('catalog.fact', { edition: format.localized(data.edition_name), date: format.day(data.effective_from) })}`
    : undefined;
  return (
    <div className="page">
      <PageHead title={t('catalog.title')} fact={fact}>
        <Input
          value={text}
          prefix={<Icon name="search" size={16} />}
          aria-label={t('catalog.search')}
          placeholder={t('catalog.search')}
          allowClear
          onChange={(event) => setText(event.target.value)}
        />
      </PageHead>
      <section className="card">
        <Listed
          asked={catalog}
          rows={10}
          isEmpty={({ classes }) => !classes.some(matches)}
          empty={<Empty title={t('catalog.none')} />}
        >
          {({ classes }) => (
            <table className="table catalog-table">
              <thead>
                <tr>
                  <th scope="col">{t('catalog.code')}</th>
                  <th scope="col">{t('catalog.name')}</th>
                  <th scope="col">{t('catalog.group')}</th>
                  <th scope="col">{t('catalog.kind')}</th>
                  <th scope="col">{t('catalog.conditions')}</th>
                </tr>
              </thead>
              <tbody>
                {classes.filter(matches).map((one) => (
                  <tr key={one.code}>
                    <td>{one.code}</td>
                    <td className="wrap">{format.localized(one.name)}</td>
                    <td>{t(`common:group.${one.group}`)}</td>
                    <td>{t(one.is_component ? 'catalog.component' : 'catalog.event')}</td>
                    <td className="wrap">
                      <Conditions one={one} />
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
