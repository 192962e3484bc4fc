import { useId } from 'react';
import { useFormat } from '../format';
import { Icon } from '../Icon';
import { Field, FieldError } from './Field';
import { kRough_m, type LocatedPlace, type PlaceValue } from './place';
import { useTouchWords } from './words';

interface Props {
  value: PlaceValue;
  /** The grid the position falls in; undefined while unknown. */
  located?: LocatedPlace;
  asking: boolean;
  /** Why there is no device position. */
  trouble?: 'denied' | 'failed';
  onAddress: (address: string) => void;
  onAdjust: () => void;
  onDevice: () => void;
  error?: string;
}

/** Grid, accuracy and address of a report; position from the device or the map, or the address alone. */
export function PlaceField(props: Props) {
  const t = useTouchWords();
  const id = useId();
  const { value, error } = props;
  return (
    <div className="t-place">
      <div className="t-place-row">
        <Icon name="pin" size={24} />
        <div className="t-place-words" role="status">
          <PlaceWords {...props} />
        </div>
        <button
          type="button"
          className="t-link"
          id={id}
          aria-describedby={error ? `${id}-error` : undefined}
          data-invalid={error ? true : undefined}
          onClick={props.onAdjust}
        >
          {value.position ? t('place.adjust') : t('place.pick')}
        </button>
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      <Field label={t('place.address')} optional={value.position !== null}>
        {(wiring) => (
          <input
            {...wiring}
            className="t-input"
            value={value.address}
            maxLength={200}
            autoComplete="off"
            placeholder={t('place.address_hint')}
            onChange={(event) => props.onAddress(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}

function PlaceWords({ value, located, asking, trouble, onDevice }: Props) {
  const t = useTouchWords();
  const format = useFormat();
  if (!value.position) {
    if (asking) return <b>{t('place.asking')}</b>;
    return (
      <>
        <b>{value.address.trim() ? t('place.by_address') : t('place.none')}</b>
        {trouble ? (
          <small>{t(`place.${trouble}`)}</small>
        ) : (
          <button type="button" className="t-link t-link--flush" onClick={onDevice}>
            {t('place.device')}
          </button>
        )}
      </>
    );
  }
  const grid = (located?.areas ?? []).slice(-2).map((area) => format.localized(area.name));
  const accuracy =
    value.accuracy_m === null
      ? t('place.on_map')
      : t(value.accuracy_m > kRough_m ? 'place.rough' : 'place.accuracy', { m: value.accuracy_m });
  const rough = (value.accuracy_m ?? 0) > kRough_m;
  return (
    <>
      <b>
        {grid.length
          ? grid.join(format.language === 'en' ? ', ' : '·')
          : t(located ? 'place.outside' : 'place.offline')}
      </b>
      <small className={rough ? 'c-due' : undefined}>
        {located?.ambiguous ? t('place.ambiguous') : accuracy}
      </small>
    </>
  );
}
