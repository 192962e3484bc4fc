import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { AwayNote } from '@/shared/AwayNote';
import { holderName, targetName } from '@/shared/duty-names';
import { useFormat } from '@/shared/format';
import { TermDays, TermStatus } from '../Term';

type Assignment = Schemas['Assignment'];

function Row(props: { one: Assignment; current: boolean; onOpen: () => void }) {
  const { one } = props;
  const { t } = useTranslation('duty');
  const format = useFormat();
  const target = targetName(one.target, format.localized);
  const holder = holderName(one, format.localized);
  const deputy = format.localized(one.deputy?.name);
  return (
    <tr aria-current={props.current ? 'true' : undefined}>
      <td title={target}>
        <button type="button" className="link link--blue ellipsis" onClick={props.onOpen}>
          {target}
        </button>
        <span className="narrow t2">
          {format.localized(one.duty_name)} · {holder}
        </span>
      </td>
      <td className="wide t2">
        {one.target.kind === 'area'
          ? format.localized(one.target.area?.level_name)
          : t(`kind.${one.target.kind}`)}
      </td>
      <td className="wide">{format.localized(one.duty_name)}</td>
      <td className="wide" title={holder}>
        {holder}
      </td>
      <td className="wide" title={deputy}>
        {deputy || <span className="t2">{t('nobody')}</span>}
      </td>
      <td className="wide">
        <TermDays {...one} />
      </td>
      <td className="duty-col-state">
        {one.holder_away ? <AwayNote one={one} /> : <TermStatus term={one} />}
      </td>
    </tr>
  );
}

export function AssignmentTable(props: {
  items: readonly Assignment[];
  open_id: string | undefined;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('duty');
  return (
    <table className="table duty-table">
      <thead>
        <tr>
          <th scope="col">{t('register.target')}</th>
          <th scope="col" className="wide duty-col-kind">
            {t('register.target_kind')}
          </th>
          <th scope="col" className="wide duty-col-duty">
            {t('field.duty')}
          </th>
          <th scope="col" className="wide">
            {t('field.holder')}
          </th>
          <th scope="col" className="wide">
            {t('field.deputy')}
          </th>
          <th scope="col" className="wide duty-col-days">
            {t('field.days')}
          </th>
          <th scope="col" className="duty-col-state">
            {t('field.state')}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.items.map((one) => (
          <Row
            key={one.id}
            one={one}
            current={one.id === props.open_id}
            onOpen={() => props.onOpen(one.id)}
          />
        ))}
      </tbody>
    </table>
  );
}
