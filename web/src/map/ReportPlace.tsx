import { useEffect, useRef, useState } from 'react';
import { query } from '@/api/client';
import { kDeviceOnly } from '@/offline/network-mode';
import { usePosition } from '@/offline/use-position';
import { PlaceField } from '@/shared/touch/PlaceField';
import type { PlaceValue } from '@/shared/touch/place';
import { PlaceSheet } from './PlaceSheet';

interface Props {
  value: PlaceValue;
  onChange: (part: Partial<PlaceValue>) => void;
  /** Ask the device for its position as soon as the page is open. */
  start: boolean;
  error?: string;
}

/** The place of a report: device or map, the grid it falls in, and the address in words. */
export function ReportPlace({ value, onChange, start, error }: Props) {
  const { fix, locate } = usePosition(start && value.position === null);
  const [choosing, setChoosing] = useState(false);
  const { position } = value;
  const located = query.useQuery(
    'get',
    '/public/locate',
    { params: { query: { lon: position?.lon ?? 0, lat: position?.lat ?? 0 } } },
    { enabled: position !== null, staleTime: 300_000, networkMode: kDeviceOnly, retry: 1 },
  );

  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  // Only a new fix sets the place; what the person then moves on the map stays.
  useEffect(() => {
    if (fix.state === 'found') latest.current({ position: fix.fix.position, accuracy_m: fix.fix.accuracy_m });
  }, [fix]);

  return (
    <>
      <PlaceField
        value={value}
        located={located.data}
        asking={fix.state === 'asking'}
        trouble={fix.state === 'failed' ? (fix.denied ? 'denied' : 'failed') : undefined}
        error={error}
        onAddress={(address) => onChange({ address })}
        onAdjust={() => setChoosing(true)}
        onDevice={locate}
      />
      <PlaceSheet
        open={choosing}
        start={position}
        onClose={() => setChoosing(false)}
        onChoose={(chosen) => {
          onChange({ position: chosen, accuracy_m: null });
          setChoosing(false);
        }}
      />
    </>
  );
}
