import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { Status } from '@/shared/Status';
import { useCan } from '@/shared/session';
import { showToast } from '@/shared/toast';
import { useChangeItem } from '../changes';
import { useTaken } from '../register/use-taken';
import { useToday } from '../use-address';
import { ItemDialog } from './ItemDialog';

type Item = Schemas['JointItem'];

function ItemState({ item }: { item: Item }) {
  const { t } = useTranslation('duty');
  if (item.done_on) return <Status tone="closed">{t('pairings.done', { day: item.done_on })}</Status>;
  if (!item.due_on) return null;
  return (
    <Status tone={item.overdue ? 'overdue' : 'neutral'}>{t('pairings.due', { day: item.due_on })}</Status>
  );
}

function Row(props: { pairing_id: string; item: Item; manages: boolean; onEdit: () => void }) {
  const { pairing_id, item, manages } = props;
  const { t } = useTranslation('duty');
  const today = useToday();
  const change = useChangeItem();
  const refused = useTaken((error) => showToast({ tone: 'warning', text: (error as Error).message })).onError;
  const tick = (done: boolean) =>
    change.mutate(
      {
        pairing_id,
        item_id: item.id,
        body: {
          version: item.version,
          title: item.title,
          due_on: item.due_on ?? undefined,
          done_on: done ? today : undefined,
        },
      },
      { onError: refused },
    );
  return (
    <li>
      <Checkbox
        checked={change.isPending ? Boolean(change.variables.body.done_on) : Boolean(item.done_on)}
        disabled={!manages || change.isPending}
        onChange={(event) => tick(event.target.checked)}
      >
        {item.title}
      </Checkbox>
      <ItemState item={item} />
      {manages ? (
        <Button size="small" type="text" onClick={props.onEdit}>
          {t('pairings.item_edit')}
        </Button>
      ) : null}
    </li>
  );
}

/** 共建事项清单: ticked off as they get done. */
export function Items({ pairing }: { pairing: Schemas['Pairing'] }) {
  const { t } = useTranslation('duty');
  const manages = useCan('duty_manage') && pairing.in_force;
  const [asking, setAsking] = useState<{ item?: Item }>();
  return (
    <>
      <div className="duty-rows-head">
        <h3>{t('pairings.items')}</h3>
        {manages ? (
          <Button size="small" onClick={() => setAsking({})}>
            {t('pairings.item_add')}
          </Button>
        ) : null}
      </div>
      {pairing.items.length === 0 ? <p className="t2">{t('pairings.no_items')}</p> : null}
      <ul className="duty-rows">
        {pairing.items.map((item) => (
          <Row
            key={item.id}
            pairing_id={pairing.id}
            item={item}
            manages={manages}
            onEdit={() => setAsking({ item })}
          />
        ))}
      </ul>
      {asking ? (
        <ItemDialog pairing_id={pairing.id} item={asking.item} onClose={() => setAsking(undefined)} />
      ) : null}
    </>
  );
}
