import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { OutboxItem } from '@/offline/db';
import { outbox } from '@/offline/session';
import { useToast } from '@/shared/touch/Toast';

/** After an action: say it, offer five seconds to undo it, and go back to the tasks when it ends one's part. */
export function useDone() {
  const { t } = useTranslation(['phone', 'common']);
  const toast = useToast();
  const navigate = useNavigate();
  return (item: OutboxItem, text: string, leave: boolean, restore?: () => Promise<unknown>) => {
    const undo = async () => {
      const undone = await outbox.undo(item.seq);
      if (undone) await restore?.();
      toast({ text: t(undone ? 'report.undone' : 'report.too_late'), tone: undone ? 'ok' : 'warning' });
    };
    toast({ text, action: { label: t('common:action.undo'), run: () => void undo() } });
    if (leave) navigate('/');
  };
}
