import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from './queries';
import { SheetDialog } from './SheetDialog';

/** Opens the dialog that brings a sheet out or in. */
export function SheetButton({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('duty');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('sheet.button')}</Button>
      {open ? <SheetDialog sheet={sheet} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
