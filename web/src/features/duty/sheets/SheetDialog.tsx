import { Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { Icon } from '@/shared/Icon';
import { useCan } from '@/shared/session';
import { showToast } from '@/shared/toast';
import {
  exportUrl,
  kMost_bytes,
  kXlsx,
  type Sheet,
  templateUrl,
  useImportSheet,
  usePreviewSheet,
} from './queries';
import { isReady } from './rows';
import { SheetOutcome } from './SheetOutcome';

/** Chooses a file, shows what it would do, then does it: all of it or nothing. */
function useSheet(sheet: Sheet, onClose: () => void) {
  const { t } = useTranslation(['duty', 'common']);
  const [file, setFile] = useState<File>();
  const [refused, setRefused] = useState<string>();
  const preview = usePreviewSheet(sheet);
  const bring = useImportSheet(sheet);
  const onError = (error: unknown) =>
    setRefused(
      error instanceof ApiProblem ? (error.field('/file') ?? error.message) : t('common:error.network'),
    );
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    setRefused(undefined);
    preview.reset();
    bring.reset();
    if (chosen.size > kMost_bytes) setRefused(t('sheet.too_big'));
    else preview.mutate(chosen, { onError });
  };
  const apply = () => {
    if (!file) return;
    bring.mutate(file, {
      onError,
      onSuccess: (result) => {
        if (!result.imported) return;
        const { created_count: created, changed_count: changed } = result;
        showToast({ tone: 'done', text: t('sheet.imported', { created, changed }) });
        onClose();
      },
    });
  };
  const result = bring.data ?? preview.data;
  return { file, refused, result, choose, apply, reading: preview.isPending, applying: bring.isPending };
}

/** A sheet of the register, out and in. */
export function SheetDialog({ sheet, onClose }: { sheet: Sheet; onClose: () => void }) {
  const { t } = useTranslation(['duty', 'common']);
  const keeps_units = useCan('org_manage');
  const keeps_duties = useCan('duty_manage');
  const manages = sheet === 'units' ? keeps_units : keeps_duties;
  const input = useRef<HTMLInputElement>(null);
  const { file, refused, result, choose, apply, reading, applying } = useSheet(sheet, onClose);
  const ready = isReady(result);
  return (
    <Modal
      open
      width={640}
      title={t(`sheet.title.${sheet}`)}
      onCancel={onClose}
      footer={
        manages ? (
          <>
            <Button onClick={onClose}>{t('common:action.cancel')}</Button>
            <Button type="primary" disabled={!ready} loading={applying} onClick={apply}>
              {t('sheet.apply')}
            </Button>
          </>
        ) : null
      }
    >
      <h3 className="duty-sheet-head">{t('sheet.out')}</h3>
      <p className="duty-ways">
        <a className="btn" href={exportUrl(sheet, false)} download>
          <Icon name="download" size={16} />
          {t('sheet.export')}
        </a>
        <a className="btn" href={exportUrl(sheet, true)} download>
          {t('sheet.export_all')}
        </a>
      </p>
      {sheet === 'people' ? <p className="t2">{t('sheet.masked')}</p> : null}
      {manages ? (
        <>
          <h3 className="duty-sheet-head">{t('sheet.in')}</h3>
          <p className="duty-ways">
            <a className="btn" href={templateUrl(sheet)} download>
              <Icon name="download" size={16} />
              {t('sheet.template')}
            </a>
            <Button loading={reading} onClick={() => input.current?.click()}>
              {t(file ? 'sheet.choose_again' : 'sheet.choose')}
            </Button>
            <span className="ellipsis">{file?.name}</span>
          </p>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t('sheet.choose')}
            accept={`.xlsx,${kXlsx}`}
            onChange={(event) => {
              choose(event.target.files?.[0]);
              // The same file, mended, may be chosen again.
              event.target.value = '';
            }}
          />
          <p className="t2">{t('sheet.how')}</p>
          {refused ? (
            <p className="c-over" role="alert">
              {refused}
            </p>
          ) : null}
          {result ? <SheetOutcome result={result} /> : null}
        </>
      ) : null}
    </Modal>
  );
}
