import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, query } from '@/api/client';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { Listed } from '@/shared/Listed';
import { PageHead } from '@/shared/PageHead';
import { Empty } from '@/shared/States';
import { Status } from '@/shared/Status';
import { showToast } from '@/shared/toast';
import { CreateKey } from './CreateKey';
import './keys.css';

type Key = Schemas['ApiKey'];

/** Where a key reaches and how much of its role it may do. */
function Reach({ one }: { one: Key }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const places = [
    one.area_name ?? (one.area_id ? undefined : null),
    one.unit_name ?? (one.unit_id ? undefined : null),
  ]
    .filter((name) => name !== null)
    .map((name) => (name ? format.localized(name) : t('keys_page.gone')));
  return (
    <>
      {places.length > 0 ? places.join(', ') : t('top.whole_district')}
      {one.permissions ? (
        <span className="t2">
          {' · '}
          {t('keys_page.permission_count', { count: one.permissions.length })}
        </span>
      ) : null}
    </>
  );
}

function KeyRow({ one, onRevoke }: { one: Key; onRevoke: (one: Key) => void }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  return (
    <tr>
      <td>
        <b>{one.name}</b>
      </td>
      <td className="t2">{one.prefix}…</td>
      <td>{t(`role.${one.role as 'integrator'}`)}</td>
      <td>
        <Reach one={one} />
      </td>
      <td>{format.dateTime(one.created_at)}</td>
      <td>
        {one.last_used_at ? (
          format.dateTime(one.last_used_at)
        ) : (
          <span className="t2">{t('keys_page.never')}</span>
        )}
      </td>
      <td>
        <Status tone={one.revoked_at ? 'neutral' : 'ok'}>
          {t(one.revoked_at ? 'keys_page.revoked' : 'keys_page.active')}
        </Status>
      </td>
      <td className="num">
        {one.revoked_at ? null : (
          <Button size="small" onClick={() => onRevoke(one)}>
            {t('keys_page.revoke')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Keys of other systems: one each, shown once, revoked at a touch. */
export function KeysPage() {
  const { t } = useTranslation(['console', 'common']);
  const { modal } = App.useApp();
  const cache = useQueryClient();
  const keys = query.useQuery('get', '/api-keys');
  const [creating, setCreating] = useState(false);
  const refresh = () => void cache.invalidateQueries({ queryKey: ['get', '/api-keys'] });
  const revoke = async ({ id, name }: Key) => {
    try {
      await api.DELETE('/api-keys/{api_key_id}', { params: { path: { api_key_id: id } } });
      showToast({ tone: 'done', text: t('keys_page.revoked_done', { name }) });
    } catch (error) {
      showToast({ tone: 'warning', text: t('done.failed_action', { reason: (error as Error).message }) });
    }
    refresh();
  };
  const ask = (one: Key) =>
    void modal.confirm({
      title: t('keys_page.revoke_title', { name: one.name }),
      content: t('keys_page.revoke_detail'),
      okText: t('keys_page.revoke'),
      okButtonProps: { danger: true },
      cancelText: t('common:action.cancel'),
      icon: null,
      onOk: () => revoke(one),
    });
  return (
    <div className="page">
      <PageHead title={t('keys_page.title')}>
        <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setCreating(true)}>
          {t('keys_page.create')}
        </Button>
      </PageHead>
      <section className="card">
        <Listed
          asked={keys}
          isEmpty={({ items }) => items.length === 0}
          empty={<Empty title={t('keys_page.none')} detail={t('keys_page.none_detail')} />}
        >
          {({ items }) => (
            <table className="table keys-table">
              <thead>
                <tr>
                  {(['name', 'prefix', 'role', 'reach', 'created', 'last_used', 'state'] as const).map(
                    (word) => (
                      <th key={word} scope="col">
                        {t(`keys_page.${word}`)}
                      </th>
                    ),
                  )}
                  <th scope="col">
                    <span className="visually-hidden">{t('keys_page.revoke')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((one) => (
                  <KeyRow key={one.id} one={one} onRevoke={ask} />
                ))}
              </tbody>
            </table>
          )}
        </Listed>
      </section>
      {creating ? <CreateKey onClose={() => setCreating(false)} onCreated={refresh} /> : null}
    </div>
  );
}
