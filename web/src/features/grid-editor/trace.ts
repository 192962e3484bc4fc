import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api, kBaseUrl, must } from '@/api/client';
import type { Position, Schemas } from '@/api/types';
import type { MapPicture } from '@/map/types';
import { uploadPicture } from '@/offline/upload';
import { backdropKey, useBackdrop } from './queries';

export type Backdrop = Schemas['Backdrop'];
export type Pin = Schemas['PicturePin'];
export interface Pixel {
  x: number;
  y: number;
}

const kStartOpacity = 0.6;
/** How many pins each fit needs. */
export const kLeastPins: Record<Schemas['FitKind'], number> = { affine: 3, projective: 4 };

const path = '/territory/drafts/{draft_id}/backdrop';
const pictureUrl = (draft_id: string, version: number) =>
  `${kBaseUrl}/territory/drafts/${encodeURIComponent(draft_id)}/backdrop/picture?size=full&v=${version}`;

/** The picture to trace over: chosen, pinned to the ground, laid under the edges. */
export function useTrace(draft_id: string) {
  const cache = useQueryClient();
  const asked = useBackdrop(draft_id);
  const backdrop = asked.data ?? undefined;
  const [opacity, setOpacity] = useState(kStartOpacity);
  /** The place on the picture that waits for its place on the ground. */
  const [pixel, setPixel] = useState<Pixel>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  // Another picture has the same address; only a new number makes it read again.
  const [number, setNumber] = useState(0);
  const url = pictureUrl(draft_id, number);
  const layer = useMemo<MapPicture | undefined>(
    () => (backdrop?.corners ? { url, corners: backdrop.corners, opacity } : undefined),
    [backdrop, url, opacity],
  );
  const params = { path: { draft_id } };
  const attempt = async (ask: () => Promise<Backdrop | null>) => {
    setBusy(true);
    setError(undefined);
    try {
      cache.setQueryData(backdropKey(draft_id), await ask());
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const put = (body: Schemas['PinBackdrop']) =>
    attempt(async () => must(await api.PUT(path, { params, body })));
  const pins = backdrop?.pins ?? [];
  const fit = backdrop?.fit;
  return {
    backdrop,
    url,
    layer,
    opacity,
    setOpacity,
    pixel,
    setPixel,
    error,
    busy,
    setFit: (next: Schemas['FitKind']) => put({ pins: [...pins], fit: next }),
    choose: (file: File) =>
      attempt(async () => {
        const upload_id = await uploadPicture(file);
        const kept = must(await api.PUT(path, { params, body: { upload_id, pins: [] } }));
        setNumber((old) => old + 1);
        return kept;
      }),
    pin: (pin: Pin) => put({ pins: [...pins, pin], fit }),
    pinAt: (position: Position) => {
      setPixel(undefined);
      return pixel ? put({ pins: [...pins, { ...pixel, position }], fit }) : Promise.resolve();
    },
    unpin: (index: number) => put({ pins: pins.filter((_, one) => one !== index), fit }),
    drop: () =>
      attempt(async () => {
        await api.DELETE(path, { params });
        return null;
      }),
  };
}

export type Trace = ReturnType<typeof useTrace>;
