import { useTranslation } from 'react-i18next';
import { boundsOfShapes, withRoom } from '@/map/shapes';
import { useFormat } from '@/shared/format';
import { Empty, Loading } from '@/shared/States';
import { Status } from '@/shared/Status';
import { boundsOfArea } from './draft';
import { FindingRepair } from './FindingRepair';
import { findingKey, inOrder } from './repair';
import { SnapForm } from './SnapForm';
import type { Desk, Finding } from './use-desk';

const kTones = { major: 'overdue', minor: 'due', note: 'neutral' } as const;

/** What the audit finds at this version, beside the map: one touch shows the place, the next the repair. */
export function FindingsPanel({ desk }: { desk: Desk }) {
  const { t } = useTranslation('grids');
  const format = useFormat();
  const { findings, finding, areas } = desk;
  if (!findings) return <Loading rows={4} />;
  const names = (ids: readonly string[]) =>
    ids.map((id) => format.localized(areas.find((area) => area.id === id)?.name)).join(' · ');
  const show = (one: Finding) => {
    const around = boundsOfShapes([one.ground]);
    const near = boundsOfArea(areas.find(({ id }) => id === one.area_ids[0]));
    desk.pointOut(one, withRoom(around ?? near));
  };
  const undrawn =
    findings.not_drawn > 0 ? (
      <p className="editor-count">{t('finding.undrawn', { total: findings.not_drawn })}</p>
    ) : null;
  if (findings.total === 0)
    return (
      <>
        {undrawn}
        <SnapForm desk={desk} />
        <Empty title={t('finding.none')} detail={t('finding.none_detail')} />
      </>
    );
  const chosen = finding && findingKey(finding);
  return (
    <>
      {undrawn}
      <SnapForm desk={desk} />
      {findings.total > findings.items.length ? (
        <p className="editor-count">
          {t('finding.first', { shown: findings.items.length, total: findings.total })}
        </p>
      ) : null}
      <ol className="editor-findings" aria-label={t('side.findings')}>
        {inOrder(findings.items).map((one) => {
          const key = findingKey(one);
          return (
            <li key={key} aria-current={key === chosen ? 'true' : undefined}>
              <button type="button" className="link" onClick={() => show(one)}>
                <Status tone={kTones[one.severity as 'major']}>{format.localized(one.kind_name)}</Status>
                <span>{t('finding.size', { m2: format.number(Math.round(one.area_m2 * 10) / 10) })}</span>
                <small>{names(one.area_ids)}</small>
              </button>
              {key === chosen ? <FindingRepair finding={one} desk={desk} /> : null}
            </li>
          );
        })}
      </ol>
    </>
  );
}
