import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { holderName, targetName } from '@/shared/duty-names';
import { useFormat } from '@/shared/format';
import { Status } from '@/shared/Status';
import { TermDays } from '../Term';
import { MoveList } from './MoveList';

function Cases({ open, overdue }: { open: number; overdue: number }) {
  const { t } = useTranslation('duty');
  return (
    <>
      <span>{t('handover.open_cases', { n: open })}</span>
      {overdue > 0 ? <Status tone="overdue">{t('handover.overdue', { n: overdue })}</Status> : null}
    </>
  );
}

/** Everything open that a person holds, chosen or left, with the work that goes along. */
export function Moves(props: {
  preview: Schemas['HandoverPreview'];
  left: ReadonlySet<string>;
  refused: ReadonlyMap<string, string>;
  onLeave: (ids: readonly string[], leave: boolean) => void;
}) {
  const { preview, ...choice } = props;
  const { t } = useTranslation('duty');
  const format = useFormat();
  return (
    <>
      <MoveList
        {...choice}
        title={t('people.holds')}
        moves={preview.assignments.map(({ assignment: one, open_case_count, overdue_case_count }) => ({
          id: one.id,
          name: targetName(one.target, format.localized),
          duty: format.localized(one.duty_name),
          facts: <Cases open={open_case_count} overdue={overdue_case_count} />,
        }))}
      />
      <MoveList
        {...choice}
        title={t('people.deputy_of')}
        moves={preview.deputies.map((one) => ({
          id: one.id,
          name: targetName(one.target, format.localized),
          duty: format.localized(one.duty_name),
          facts: t('handover.deputy_of', { name: holderName(one, format.localized) }),
        }))}
      />
      <MoveList
        {...choice}
        title={t('people.leads')}
        moves={preview.pairings.map((one) => ({
          id: one.id,
          name: format.localized(one.unit.name),
          duty: one.areas
            .map(({ name }) => format.localized(name))
            .join(format.language === 'en' ? ', ' : '、'),
          facts: (
            <>
              <span>{t('people.pairing_items', { n: one.open_item_count })}</span>
              <span className="t2">
                <TermDays {...one} />
              </span>
            </>
          ),
        }))}
      />
    </>
  );
}
