import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useDistrict } from '@/map/queries';
import { useFormat } from '@/shared/format';
import { PageHead } from '@/shared/PageHead';
import { Empty, Failure, Loading } from '@/shared/States';
import { PlateSheet } from './PlateSheet';
import { kPlatePage, usePlates } from './queries';
import './plates.css';

const kSizes = ['a4', 'board'] as const;
type Size = (typeof kSizes)[number];
const kSiteKey = 'jingwei.plates.site';
const kSite = /^https?:\/\/[A-Za-z0-9.:[\]-]+$/;

/** The residents' address that the codes open: on a government network it is not the one this page came from. */
function useSite() {
  const [site, setSite] = useState(() => localStorage.getItem(kSiteKey) ?? window.location.origin);
  const change = (text: string) => {
    const trimmed = text.trim().replace(/\/+$/, '');
    setSite(trimmed);
    if (kSite.test(trimmed)) localStorage.setItem(kSiteKey, trimmed);
  };
  return { site, change, valid: kSite.test(site) };
}

/** 网格公示牌: one plate a grid of the area chosen, to be printed or saved as PDF by the browser. */
export function PlatesPage() {
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  const [params, setParams] = useSearchParams();
  const area = params.get('area') ?? params.get('area_id') ?? undefined;
  const size: Size = params.get('size') === 'board' ? 'board' : 'a4';
  const [offset, setOffset] = useState(0);
  const plates = usePlates(area, offset);
  const { data: district } = useDistrict();
  const { site, change, valid } = useSite();
  const chooseSize = (next: Size) =>
    setParams(
      (old) => {
        const changed = new URLSearchParams(old);
        if (next === 'a4') changed.delete('size');
        else changed.set('size', next);
        return changed;
      },
      { replace: true },
    );

  if (!area)
    return (
      <Empty title={t('plates.choose')} detail={t('plates.choose_detail')}>
        <Link to="/map">{t('nav.map')}</Link>
      </Empty>
    );
  if (plates.error && !plates.data)
    return <Failure error={plates.error} onRetry={() => void plates.refetch()} />;
  if (!plates.data || !district) return <Loading rows={8} />;
  const { items, total } = plates.data;
  const last = Math.min(offset + items.length, total);
  return (
    <div className={`page plates plates--${size}`}>
      <div className="plates-tools">
        <PageHead title={t('plates.title')} fact={t('plates.fact', { count: total })}>
          <Segmented<Size>
            aria-label={t('plates.size')}
            value={size}
            onChange={chooseSize}
            options={kSizes.map((value) => ({ value, label: t(`plates.size_${value}`) }))}
          />
          <button type="button" className="btn btn--primary" disabled={!valid} onClick={() => window.print()}>
            {t('plates.print', { count: items.length })}
          </button>
        </PageHead>
        <label className="plates-site">
          <span>{t('plates.site')}</span>
          <input
            className="plates-input"
            value={site}
            inputMode="url"
            aria-invalid={!valid}
            aria-describedby="plates-site-hint"
            onChange={(event) => change(event.target.value)}
          />
          <small id="plates-site-hint" className={valid ? 't2' : 'c-over'}>
            {t(valid ? 'plates.site_hint' : 'plates.site_wrong')}
          </small>
        </label>
        {total > kPlatePage ? (
          <nav className="plates-pages" aria-label={t('plates.pages')}>
            <button
              type="button"
              className="btn"
              disabled={offset === 0}
              onClick={() => setOffset(Math.max(0, offset - kPlatePage))}
            >
              {t('plates.previous')}
            </button>
            <span>{t('plates.shown', { from: offset + 1, to: last, total: format.number(total) })}</span>
            <button
              type="button"
              className="btn"
              disabled={last >= total}
              onClick={() => setOffset(offset + kPlatePage)}
            >
              {t('plates.next')}
            </button>
          </nav>
        ) : null}
      </div>
      {items.length === 0 ? <Empty title={t('plates.none')} /> : null}
      {items.map((plate) => (
        <PlateSheet
          key={plate.areas.at(-1)?.id}
          plate={plate}
          organiser={format.localized(district.organiser)}
          site={valid ? site : undefined}
        />
      ))}
    </div>
  );
}
