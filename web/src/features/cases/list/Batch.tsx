import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '@/api/types';
import { useFormat } from '@/shared/format';
import { showToast } from '@/shared/toast';
import { type Command, send } from '../commands';
import { caseKeys, useUnits } from '../queries';

/** Does the same to each chosen case, one after the other, and says how many it was done to and why not to the rest. */
export function Batch({ items, onDone }: { items: readonly CaseSummary[]; onDone: () => void }) {
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [unit_id, setUnit] = useState<string>();
  const [busy, setBusy] = useState(false);
  const units = useUnits(asking);
  const dispatchable = items.filter((one) => one.allowed_actions.includes('dispatch'));
  const publishable = items.filter((one) => one.allowed_actions.includes('release') && !one.released);

  const run = async (cases: readonly CaseSummary[], command: Command, word: 'done' | 'released') => {
    setBusy(true);
    let done = 0;
    let reason = '';
    for (const one of cases) {
      try {
        await send(one.id, one.version, command);
        done += 1;
      } catch (error) {
        reason = (error as Error).message;
      }
    }
    const failed = cases.length - done;
    const text = failed ? t(`batch.${word}_some`, { done, failed, reason }) : t(`batch.${word}`, { done });
    showToast({ tone: failed ? 'warning' : 'done', text });
    void cache.invalidateQueries({ queryKey: caseKeys.all });
    setBusy(false);
    setAsking(false);
    onDone();
  };

  return (
    <footer className="cases-foot cases-foot--batch">
      <b>{t('batch.chosen', { count: items.length })}</b>
      <Button size="small" disabled={dispatchable.length === 0} onClick={() => setAsking(true)}>
        {t('batch.dispatch')}
      </Button>
      <Button
        size="small"
        loading={busy && !asking}
        disabled={publishable.length === 0}
        onClick={() => void run(publishable, { kind: 'release', released: true }, 'released')}
      >
        {t('batch.release')}
      </Button>
      <button type="button" className="link link--blue" onClick={onDone}>
        {t('batch.clear')}
      </button>
      <Modal
        open={asking}
        title={t('batch.title', { count: dispatchable.length })}
        okText={t('action.dispatch')}
        cancelText={t('common:action.cancel')}
        okButtonProps={{ disabled: !unit_id, loading: busy }}
        onOk={() => unit_id && void run(dispatchable, { kind: 'dispatch', unit_id }, 'done')}
        onCancel={() => setAsking(false)}
      >
        <Select
          style={{ width: '100%' }}
          aria-label={t('batch.unit')}
          placeholder={t('batch.unit_needed')}
          value={unit_id}
          showSearch={{ optionFilterProp: 'label' }}
          options={units.data?.items.map((unit) => ({ value: unit.id, label: format.localized(unit.name) }))}
          onChange={setUnit}
        />
      </Modal>
    </footer>
  );
}
