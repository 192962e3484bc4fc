import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '@/shared/toast';
import type { Account } from './AccountRow';
import type { Issued } from './ActivationCards';
import { useChangeAccount, useIssueActivation, useRevokeSessions } from './queries';

/** What the page can do to accounts, with the questions asked before. */
export function useAccountActions() {
  const { t } = useTranslation(['console', 'common']);
  const { modal } = App.useApp();
  const [issued, setIssued] = useState<readonly Issued[]>([]);
  const issue = useIssueActivation();
  const revoke = useRevokeSessions();
  const change = useChangeAccount();
  const failed = (error: Error) =>
    void showToast({ tone: 'warning', text: t('done.failed_action', { reason: error.message }) });
  const ask = (title: string, content: string, okText: string, run: () => Promise<unknown>, done: string) =>
    void modal.confirm({
      title,
      content,
      okText,
      cancelText: t('common:action.cancel'),
      icon: null,
      onOk: () => run().then(() => void showToast({ tone: 'done', text: done }), failed),
    });

  return {
    issued,
    forget: () => setIssued([]),
    issuing: issue.isPending,
    /** One code after the other; what was issued before a refusal is shown, for a code cannot be shown twice. */
    activate: async (accounts: readonly Account[]) => {
      const cards: Issued[] = [];
      try {
        for (const account of accounts)
          cards.push({ account, activation: await issue.mutateAsync(account.id) });
      } catch (error) {
        failed(error as Error);
      }
      setIssued(cards);
    },
    revoke: ({ id, login }: Account) =>
      ask(
        t('accounts.revoke_title', { login }),
        t('accounts.revoke_detail'),
        t('accounts.revoke'),
        () => revoke.mutateAsync(id),
        t('accounts.revoked', { login }),
      ),
    switchOn: ({ id, login, disabled }: Account) => {
      const run = () => change.mutateAsync({ id, body: { disabled: !disabled } });
      if (disabled) {
        run().then(() => void showToast({ tone: 'done', text: t('accounts.is_enabled', { login }) }), failed);
        return;
      }
      ask(
        t('accounts.disable_title', { login }),
        t('accounts.disable_detail'),
        t('accounts.disable'),
        run,
        t('accounts.is_disabled', { login }),
      );
    },
  };
}
