import { type ChangeEvent, useId, useState } from 'react';
import { Icon } from '../Icon';
import { FieldError } from './Field';
import { useTouchWords } from './words';

const kMaxBytes = 20 * 1024 * 1024;

interface Photo {
  id: string;
  url: string;
  percent: number;
  complete: boolean;
}

interface Props {
  label: string;
  lead: string;
  photos: readonly Photo[];
  onAdd: (files: File[]) => void;
  onRemove: (id: string) => void;
  max?: number;
  error?: string;
  /** Also offers the album: residents often took the photo before. */
  album?: boolean;
}

/** Photos, the camera first. Shows the newest large, the others as small ones that can be removed. */
export function PhotoField({ label, lead, photos, onAdd, onRemove, max = 6, error, album }: Props) {
  const t = useTouchWords();
  const id = useId();
  const [refused, setRefused] = useState<string>();
  const full = photos.length >= max;

  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    const good = files.filter((file) => /^image\//.test(file.type) && file.size <= kMaxBytes);
    if (files.some((file) => !/^image\//.test(file.type))) setRefused(t('photo.not_image'));
    else if (files.length > good.length) setRefused(t('photo.too_large'));
    else if (photos.length + good.length > max) setRefused(t('photo.too_many', { n: max }));
    else setRefused(undefined);
    if (good.length) onAdd(good.slice(0, max - photos.length));
  };
  const input = (input_id: string, camera: boolean) => (
    <input
      id={input_id}
      className="visually-hidden"
      type="file"
      accept="image/*"
      capture={camera ? 'environment' : undefined}
      multiple={!camera}
      disabled={full}
      aria-invalid={error ? true : undefined}
      aria-describedby={error || refused ? `${id}-error` : undefined}
      onChange={pick}
    />
  );

  return (
    <fieldset className="t-photos">
      <legend className="visually-hidden">{label}</legend>
      {photos.length === 0 ? (
        <div className="t-photo-start">
          {input(id, true)}
          <label htmlFor={id}>
            <Icon name="camera" size={36} />
            <span>{lead}</span>
          </label>
        </div>
      ) : (
        <PhotoList photos={photos} onRemove={onRemove}>
          {full ? null : (
            <>
              {input(id, true)}
              <label className="t-photo-add" htmlFor={id}>
                <Icon name="plus" size={24} />
                <span className="visually-hidden">{t('photo.add')}</span>
              </label>
            </>
          )}
        </PhotoList>
      )}
      {album && !full ? (
        <span className="t-photo-album">
          {input(`${id}-album`, false)}
          <label htmlFor={`${id}-album`}>
            <Icon name="image" size={20} />
            {t('photo.album')}
          </label>
        </span>
      ) : null}
      <FieldError id={`${id}-error`}>{refused ?? error}</FieldError>
    </fieldset>
  );
}

function PhotoList(props: {
  photos: readonly Photo[];
  onRemove: (id: string) => void;
  children: React.ReactNode;
}) {
  const t = useTouchWords();
  return (
    <ul className="t-photo-list" data-count={props.photos.length}>
      {props.photos.map((photo, index) => (
        <li key={photo.id}>
          <img src={photo.url} alt={t('photo.alt', { n: index + 1 })} />
          <span className="t-photo-state">
            {photo.complete
              ? t('photo.sent')
              : photo.percent > 0
                ? t('photo.sending', { percent: photo.percent })
                : null}
          </span>
          <button
            type="button"
            className="t-photo-remove"
            aria-label={t('photo.remove', { n: index + 1 })}
            onClick={() => props.onRemove(photo.id)}
          >
            <Icon name="close" size={20} />
          </button>
        </li>
      ))}
      <li className="t-photo-more">{props.children}</li>
    </ul>
  );
}
