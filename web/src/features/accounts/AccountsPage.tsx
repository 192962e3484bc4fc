import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { Icon } from '@/shared/Icon';
import { Listed } from '@/shared/Listed';
import { PageHead } from '@/shared/PageHead';
import { Empty } from '@/shared/States';
import { showToast } from '@/shared/toast';
import { AccountTable } from './AccountTable';
import { ActivationDialog } from './ActivationDialog';
import { CreateAccount } from './CreateAccount';
import { useAccounts, useIssueActivation, useRevokeSessions } from './queries';
import './accounts.css';

type Account = Schemas['Account'];

/** Who may work here: accounts, their devices, the codes that let a phone in. */
export function AccountsPage() {
  const { t } = useTranslation(['console', 'common']);
  const { modal } = App.useApp();
  const [text, setText] = useState('');
  const [creating, setCreating] = useState(false);
  const [issued, setIssued] = useState<{ login: string; activation: Schemas['Activation'] }>();
  const accounts = useAccounts(text.trim());
  const issue = useIssueActivation();
  const revoke = useRevokeSessions();
  const failed = (error: Error) =>
    void showToast({ tone: 'warning', text: t('done.failed_action', { reason: error.message }) });

  const activate = ({ id, login }: Account) =>
    issue.mutate(id, { onSuccess: (activation) => setIssued({ login, activation }), onError: failed });
  const askRevoke = ({ id, login }: Account) =>
    void modal.confirm({
      title: t('accounts.revoke_title', { login }),
      content: t('accounts.revoke_detail'),
      okText: t('accounts.revoke'),
      cancelText: t('common:action.cancel'),
      icon: null,
      onOk: () =>
        revoke
          .mutateAsync(id)
          .then(() => void showToast({ tone: 'done', text: t('accounts.revoked', { login }) }), failed),
    });

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
              onActivate={activate}
              onRevoke={askRevoke}
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
      {issued ? <ActivationDialog {...issued} onClose={() => setIssued(undefined)} /> : null}
    </div>
  );
}
