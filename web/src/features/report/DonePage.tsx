import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { db } from '@/offline/db';
import { useLive } from '@/offline/use-live';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { Loading } from '@/shared/States';
import { BottomBar } from '@/shared/touch/BottomBar';
import { useToast } from '@/shared/touch/Toast';
import { kReceiptKey, type Receipt } from './queries';
import './report.css';

/** What the resident takes along: the code, the grid, who answers, by when. */
export default function DonePage() {
  const { t } = useTranslation('public');
  const receipt = useLive(async () => ((await db.drafts.get(kReceiptKey))?.value ?? null) as Receipt | null);
  if (receipt === undefined) return <Loading />;
  if (receipt === null)
    return (
      <div className="page page--narrow">
        <h1>{t('report.title')}</h1>
        <p>{t('done.none')}</p>
        <p className="lead">{t('done.none_detail')}</p>
        <Link className="tb" to="/track">
          {t('done.track')}
        </Link>
      </div>
    );
  return (
    <div className="page page--narrow">
      <h1 className="done-title">
        <Icon name="check" size={30} />
        {t('done.title')}
      </h1>
      <Code code={receipt.tracking_code} />
      <Facts receipt={receipt} />
      <BottomBar>
        <div className="done-actions">
          <Link className="tb" to="/report">
            {t('done.another')}
          </Link>
          <Link className="tb tb--p" to={`/track/${encodeURIComponent(receipt.tracking_code)}`}>
            {t('done.track')}
          </Link>
        </div>
      </BottomBar>
    </div>
  );
}

function Code({ code }: { code: string }) {
  const { t } = useTranslation('public');
  const toast = useToast();
  const copy = async () => {
    await navigator.clipboard?.writeText(code);
    toast({ text: t('done.copied') });
  };
  return (
    <section className="done-code">
      <h2>{t('done.code')}</h2>
      <p>
        <strong>{code}</strong>
        <button type="button" className="tb" onClick={() => void copy().catch(() => undefined)}>
          <Icon name="copy" size={20} />
          {t('done.copy')}
        </button>
      </p>
      <small>{t('done.keep')}</small>
    </section>
  );
}

function Facts({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation('public');
  const format = useFormat();
  const separator = format.language === 'en' ? ', ' : '·';
  const names = receipt.areas.slice(1).map(({ name }) => format.localized(name));
  const nowhere = t(receipt.position_state === 'outside' ? 'done.outside' : 'done.no_grid');
  const { responsible } = receipt;
  const facts: [string, string | null][] = [
    [t('done.kind'), format.localized(receipt.class_name)],
    [t('done.where'), names.join(separator) || nowhere],
    [
      t('done.who'),
      responsible
        ? [format.localized(responsible.unit_name), format.localized(responsible.post_name)]
            .filter(Boolean)
            .join(separator)
        : t('done.desk'),
    ],
    [t('done.why'), responsible ? format.localized(responsible.reason) : null],
    [
      t('done.due'),
      receipt.due_at
        ? t('done.due_by', { time: format.dateTime(receipt.due_at) })
        : format.localized(receipt.limit_text),
    ],
    [t('done.number'), receipt.number],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
