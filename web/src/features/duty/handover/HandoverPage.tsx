import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ApiProblem } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { DayInput } from '@/shared/DayInput';
import { useFormat } from '@/shared/format';
import { Listed } from '@/shared/Listed';
import { PageHead } from '@/shared/PageHead';
import { Empty } from '@/shared/States';
import { showToast } from '@/shared/toast';
import { useHandOver } from '../changes';
import { PersonSelect } from '../fields/PersonSelect';
import { useHandoverPreview, usePerson } from '../queries';
import { useToday } from '../use-address';
import { movesOf, refusedRows, totals } from './choice';
import { Moves } from './Moves';
import { Outcome } from './Outcome';
import '../duty.css';

const kNone: ReadonlySet<string> = new Set();
const kClear: ReadonlyMap<string, string> = new Map();

/** What the choice is and what came of applying it. */
function useHandover(from_person_id: string, preview: Schemas['HandoverPreview'] | undefined) {
  const { t } = useTranslation(['duty', 'common']);
  const hand = useHandOver();
  const [left, setLeft] = useState(kNone);
  const [refused, setRefused] = useState(kClear);
  const leave = (ids: readonly string[], stays: boolean) => {
    const next = new Set(left);
    for (const id of ids) {
      if (stays) next.add(id);
      else next.delete(id);
    }
    setLeft(next);
  };
  const apply = (to_person_id: string, day: string) => {
    if (!preview) return Promise.reject(new Error('nothing was seen'));
    const moves = movesOf(preview, left);
    setRefused(kClear);
    return hand.mutateAsync({ from_person_id, to_person_id, day, ...moves }).catch((error: unknown) => {
      const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
      const rows = refusedRows(moves, errors);
      setRefused(rows);
      const other = errors.find(({ pointer }) => pointer.startsWith('/to_') || pointer === '/day')?.detail;
      const code = error instanceof ApiProblem ? error.code : undefined;
      const told =
        code === 'changed_meanwhile'
          ? t('changed_meanwhile')
          : (other ?? (error instanceof ApiProblem ? error.message : t('common:error.network')));
      showToast({ tone: 'warning', text: told });
      throw error;
    });
  };
  return { left, refused, leave, apply, busy: hand.isPending };
}

/** 交接: see what somebody holds and the work on it, choose what moves, to whom and from when, apply, see what came of it. */
export function HandoverPage() {
  const { t } = useTranslation(['duty', 'common']);
  const format = useFormat();
  const { modal } = App.useApp();
  const { person_id = '' } = useParams();
  const today = useToday();
  const [day, setDay] = useState(today);
  const [to, setTo] = useState<string>();
  const [moved, setMoved] = useState<number>();
  const person = usePerson(person_id);
  const taker = usePerson(to);
  const asked = useHandoverPreview(person_id, day);
  const { left, refused, leave, apply, busy } = useHandover(person_id, asked.data);
  const { things, items } = asked.data ? totals(asked.data, left) : { things: 0, items: 0 };
  const name = format.localized(person.data?.name);
  const taker_name = format.localized(taker.data?.name);
  const confirm = () =>
    to &&
    void modal.confirm({
      title: t('handover.confirm', { name: taker_name }),
      content: t('handover.confirm_detail', { count: things, from: name, to: taker_name, day }),
      okText: t('handover.apply'),
      cancelText: t('common:action.cancel'),
      icon: null,
      onOk: () =>
        apply(to, day).then(
          ({ moved_count }) => setMoved(moved_count),
          () => undefined,
        ),
    });
  if (moved !== undefined && taker.data && person.data)
    return (
      <Outcome
        from={person.data}
        to={taker.data}
        day={day}
        count={moved}
        onMore={() => setMoved(undefined)}
      />
    );
  return (
    <div className="page duty-handover">
      <PageHead title={t('handover.title', { name })} fact={t('handover.lead')}>
        <Link className="btn" to={`/duty/people?person=${encodeURIComponent(person_id)}`}>
          {t('common:action.back')}
        </Link>
      </PageHead>
      <Form layout="vertical" className="card duty-handover-who">
        <Form.Item label={t('handover.to')} htmlFor="handover-to">
          <PersonSelect id="handover-to" value={to} onChange={setTo} />
        </Form.Item>
        <Form.Item label={t('handover.day')} htmlFor="handover-day" extra={t('handover.day_hint')}>
          <DayInput id="handover-day" value={day} onChange={(next) => setDay(next ?? today)} />
        </Form.Item>
      </Form>
      <Listed
        asked={asked}
        rows={8}
        isEmpty={(seen) => seen.assignments.length + seen.deputies.length + seen.pairings.length === 0}
        empty={<Empty title={t('handover.none')} />}
      >
        {(preview) => <Moves preview={preview} left={left} refused={refused} onLeave={leave} />}
      </Listed>
      <footer className="duty-handover-foot">
        <span>
          {t('handover.chosen', { count: things })}
          {items > 0 ? t('handover.chosen_items', { count: items }) : ''}
        </span>
        <span className="t2">{t('handover.stays')}</span>
        <Button type="primary" disabled={!to || things === 0} loading={busy} onClick={confirm}>
          {t('handover.apply')}
        </Button>
      </footer>
    </div>
  );
}
