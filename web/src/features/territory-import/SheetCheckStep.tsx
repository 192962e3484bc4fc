import { useTranslation } from 'react-i18next';
import { ChiefNotes } from '@/shared/desk/ChiefNotes';
import { Counts } from '@/shared/desk/Counts';
import { CheckField } from '@/shared/desk/Field';
import { useFormat } from '@/shared/format';
import { Status } from '@/shared/Status';
import type { StepProps } from './ImportPage';
import { StepFoot } from './StepBar';
import type { SheetReport } from './wizard';

type Row = SheetReport['rows'][number];

const kNumbers: ReadonlySet<string> = new Set(['row', 'households']);

function SheetRow({ row }: { row: Row }) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const faults = row.faults.map(({ column, text }) => `${column}: ${format.localized(text)}`);
  return (
    <tr className={faults.length > 0 ? 'is-faulty' : undefined}>
      <td className="num">{row.row}</td>
      <td title={row.names.join(' › ')}>{row.names.join(' › ')}</td>
      <td title={row.facts.buildings}>{row.facts.buildings}</td>
      <td className="num">{row.facts.households ?? ''}</td>
      <td title={row.chief}>{row.chief}</td>
      <td>{row.phone_masked}</td>
      <td className="wizard-fault">
        {faults.length > 0 ? (
          <Status tone="overdue">{faults.join(' ')}</Status>
        ) : (
          <Status tone="ok">{t('import.row_sound')}</Status>
        )}
      </td>
    </tr>
  );
}

/** Third step of a sheet: every row as it was understood, the wrong ones first. */
export function SheetCheckStep({ wizard, patch, onStep }: StepProps) {
  const { t } = useTranslation('grids');
  const report = wizard.sheet_report;
  if (!report) return null;
  const { added, changed, unchanged, row_count, faulty_count, rows, chiefs, chiefs_left_out } = report;
  const nothing = added + changed + chiefs.assigned_count === 0;
  return (
    <section className="card wizard-card wizard-card--rows" aria-label={t('import.step.check')}>
      <div className="desk-form wizard-form">
        <Counts
          items={[
            { label: t('import.rows'), value: row_count },
            { label: t('import.added'), value: added },
            { label: t('import.changed'), value: changed },
            { label: t('import.unchanged'), value: unchanged },
            { label: t('import.faulty'), value: faulty_count, bad: true },
          ]}
        />
        {faulty_count > 0 ? (
          <CheckField
            label={t('import.skip_faulty')}
            hint={t('import.skip_faulty_hint')}
            checked={wizard.skip_faulty}
            onChange={(skip_faulty) => patch({ skip_faulty })}
          />
        ) : (
          <p className="desk-note desk-note--ok">
            {t(nothing ? 'import.nothing_new' : 'import.sheet_sound')}
          </p>
        )}
        {chiefs_left_out ? (
          <p className="desk-note desk-note--due">{t('chiefs.left_out')}</p>
        ) : (
          <ChiefNotes report={chiefs} />
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too */}
      <section className="wizard-rows" tabIndex={0} aria-label={t('import.rows')}>
        <table className="table">
          <thead>
            <tr>
              {(['row', 'area', 'buildings', 'households', 'chief', 'phone', 'result'] as const).map(
                (column) => (
                  <th key={column} scope="col" className={kNumbers.has(column) ? 'num' : undefined}>
                    {t(`import.column.${column}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <SheetRow key={row.row} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      <StepFoot
        onBack={() => onStep('mapping')}
        onNext={() => onStep('finish')}
        next={t('import.next')}
        disabled={nothing || (faulty_count > 0 && !wizard.skip_faulty)}
      />
    </section>
  );
}
