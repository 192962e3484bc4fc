import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import {
  kNeeds,
  type Need,
  needOf,
  type Place,
  type Plan,
  placeWord,
  type RoleRow,
  requirementAt,
  withNeed,
} from './plan';

interface Props {
  plan: Plan;
  levels: readonly Schemas['AreaLevel'][];
  overlays: readonly Schemas['NamedCode'][];
  error: unknown;
  disabled: boolean;
  onChange: (plan: Plan) => void;
}

interface Column {
  place: Place;
  name: string;
  note?: string;
}

/** What a duty can be asked of, and what is asked already of places that are gone. */
function useColumns({ plan, levels, overlays }: Pick<Props, 'plan' | 'levels' | 'overlays'>): Column[] {
  const { t } = useTranslation('setup');
  const format = useFormat();
  const columns: Column[] = [
    ...levels.map(({ depth, name }) => ({ place: { depth, layer: null }, name: format.localized(name) })),
    ...overlays.map(({ code, name }) => ({
      place: { depth: 0, layer: code },
      name: format.localized(name),
      note: t('duty.overlay'),
    })),
    { place: { depth: null, layer: null }, name: t('duty.sites') },
  ];
  const known = new Set(columns.map(({ place }) => placeWord(place)));
  const gone = plan.required.filter(({ place }) => !known.has(placeWord(place)));
  const others = new Map(gone.map(({ place }) => [placeWord(place), place]));
  const goneName = ({ depth, layer }: Place) => t('duty.gone', { what: layer ?? `${depth}` });
  return [...columns, ...[...others.values()].map((place) => ({ place, name: goneName(place) }))];
}

function NeedCell(props: {
  role: RoleRow;
  column: Column;
  need: Need;
  error: string | undefined;
  onChange: (need: Need) => void;
}) {
  const { t } = useTranslation('setup');
  const format = useFormat();
  const { role, column, need } = props;
  // A duty held by units has no deputy.
  const needs = kNeeds.filter((one) => one !== 'deputy' || role.held_by !== 'unit' || need === 'deputy');
  return (
    <td className={`setup-need is-${need}`}>
      <select
        className="desk-input"
        aria-label={t('duty.need_of', {
          place: column.name,
          duty: format.localized(role.name) || t('duty.unnamed'),
        })}
        aria-invalid={props.error ? true : undefined}
        value={need}
        onChange={(event) => props.onChange(event.target.value as Need)}
      >
        {needs.map((one) => (
          <option key={one} value={one}>
            {t(`duty.need_${one}`)}
          </option>
        ))}
      </select>
      {props.error ? (
        <p className="desk-error" role="alert">
          {props.error}
        </p>
      ) : null}
    </td>
  );
}

/** Duties down, places across; each cell says whether somebody must be there, and a deputy. */
export function RequiredTable(props: Props) {
  const { t } = useTranslation('setup');
  const format = useFormat();
  const { plan, onChange } = props;
  const columns = useColumns(props);
  const refused = (props.error instanceof ApiProblem ? (props.error.problem.errors ?? []) : []).flatMap(
    ({ pointer, detail }) => {
      const at = requirementAt(plan, pointer);
      return at ? [{ key: `${at.key} ${placeWord(at.place)}`, detail }] : [];
    },
  );
  return (
    <section className="card setup-card" aria-label={t('duty.required')}>
      <header>
        <h2>{t('duty.required')}</h2>
        <span className="fact">{t('duty.required_hint')}</span>
      </header>
      <fieldset disabled={props.disabled} className="setup-scroll">
        <table className="table setup-required">
          <thead>
            <tr>
              <th>{t('duty.duty')}</th>
              {columns.map(({ place, name, note }) => (
                <th key={placeWord(place)}>
                  {name}
                  {note ? <small className="t2">{note}</small> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.roles.map((role) => (
              <tr key={role.key}>
                <th scope="row">{format.localized(role.name) || t('duty.unnamed')}</th>
                {columns.map((column) => (
                  <NeedCell
                    key={placeWord(column.place)}
                    role={role}
                    column={column}
                    need={needOf(plan, role.key, column.place)}
                    error={
                      refused.find(({ key }) => key === `${role.key} ${placeWord(column.place)}`)?.detail
                    }
                    onChange={(need) => onChange(withNeed(plan, role.key, column.place, need))}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </fieldset>
    </section>
  );
}
