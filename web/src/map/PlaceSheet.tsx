import { useCallback, useState } from 'react';
import { query } from '@/api/client';
import type { Position } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Sheet } from '@/shared/touch/Sheet';
import { useTouchWords } from '@/shared/touch/words';
import { PlaceMap } from './PlaceMap';

interface Props {
  open: boolean;
  start: Position | null;
  onClose: () => void;
  onChoose: (position: Position) => void;
}

const kDigits = 6;
const round = (value: number) => Number(value.toFixed(kDigits));

/** The grid under the pin, named while the map rests. */
function UnderPin({ position }: { position: Position | undefined }) {
  const t = useTouchWords();
  const format = useFormat();
  const { data } = query.useQuery(
    'get',
    '/public/locate',
    { params: { query: { lon: position?.lon ?? 0, lat: position?.lat ?? 0 } } },
    { enabled: position !== undefined, staleTime: 300_000, retry: false },
  );
  const names = (data?.areas ?? []).slice(-2).map(({ name }) => format.localized(name));
  if (!data) return <p className="t-hint">{t('place.drag')}</p>;
  return (
    <p role="status">
      <b>{names.length ? names.join(format.language === 'en' ? ', ' : '·') : t('place.outside')}</b>
      {data.ambiguous ? <span className="t-hint"> {t('place.ambiguous')}</span> : null}
    </p>
  );
}

/** Choosing the place on the map. */
export function PlaceSheet({ open, start, onClose, onChoose }: Props) {
  const t = useTouchWords();
  const [position, setPosition] = useState<Position>();
  const onPlace = useCallback(
    ({ lon, lat }: Position) => setPosition({ lon: round(lon), lat: round(lat) }),
    [],
  );
  return (
    <Sheet
      open={open}
      title={t('place.title')}
      onClose={onClose}
      tall
      footer={
        <>
          <UnderPin position={position} />
          <button
            type="button"
            className="tb tb--p tb--wide"
            disabled={!position}
            onClick={() => position && onChoose(position)}
          >
            {t('place.here')}
          </button>
        </>
      }
    >
      <p className="t-hint">{t('place.drag')}</p>
      <div className="t-map">
        <PlaceMap start={start} onPlace={onPlace} />
      </div>
    </Sheet>
  );
}
