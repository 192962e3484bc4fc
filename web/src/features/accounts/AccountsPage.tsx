import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/Icon';
import { Listed } from '@/shared/Listed';
import { PageHead } from '@/shared/PageHead';
import { Empty } from '@/shared/States';
import type { Account } from './AccountRow';
import { AccountTable } from './AccountTable';
import { ActivationCards } from './ActivationCards';
import { CreateAccount } from './CreateAccount';
import { EditAccount } from './EditAccount';
import { useAccounts } from './queries';
import { useAccountActions } from './use-account-actions';
import './accounts.css';

const kNone: ReadonlyMap<string, Account> = new Map();

/** Who may work here: accounts, their devices, the codes that let a phone in. */
export function AccountsPage() {
  const { t } = useTranslation(['console', 'common']);
  const [text, setText] = useState('');
  const [creating, setCreating] = useState(false);
  const [edited, setEdited] = useState<Account>();
  const [selected, setSelected] = useState(kNone);
  const accounts = useAccounts(text.trim());
  const actions = useAccountActions();
  const select = (one: Account, on: boolean) => {
    const next = new Map(selected);
    if (on) next.set(one.id, one);
    else next.delete(one.id);
    setSelected(next);
  };

  return (
    <div className="page">
      <PageHead title={t('accounts.title')}>
        <Input
          value={text}
          prefix={<Icon name="search" size={16} />}
          aria-label={t('accounts.search')}
          placeholder={t('accounts.search')}
          allowClear
          onChange={(event) => setText(event.target.value)}
        />
        {selected.size > 0 ? (
          <Button
            loading={actions.issuing}
            onClick={() => void actions.activate([...selected.values()]).then(() => setSelected(kNone))}
          >
            {t('accounts.print_cards', { count: selected.size })}
          </Button>
        ) : null}
        <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => setCreating(true)}>
          {t('accounts.create')}
        </Button>
      </PageHead>
      <section className="card">
        <Listed
          asked={accounts}
          rows={8}
          isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
          empty={<Empty title={t('accounts.none')} />}
        >
          {({ pages }) => (
            <AccountTable
              accounts={pages.flatMap(({ items }) => items)}
              selected={new Set(selected.keys())}
              onActivate={(one) => void actions.activate([one])}
              onEdit={setEdited}
              onRevoke={actions.revoke}
              onSwitch={actions.switchOn}
              onSelect={select}
            />
          )}
        </Listed>
        {accounts.hasNextPage ? (
          <p className="card-foot">
            <Button loading={accounts.isFetchingNextPage} onClick={() => void accounts.fetchNextPage()}>
              {t('common:action.more')}
            </Button>
          </p>
        ) : null}
      </section>
      {creating ? <CreateAccount onClose={() => setCreating(false)} /> : null}
      {edited ? <EditAccount account={edited} onClose={() => setEdited(undefined)} /> : null}
      {actions.issued.length > 0 ? (
        <ActivationCards issued={actions.issued} onClose={actions.forget} />
      ) : null}
    </div>
  );
}
