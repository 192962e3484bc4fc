import { Switch } from 'radix-ui';
import { useId } from 'react';

/** On or off, with its words on the left; the whole row answers. */
export function Toggle(props: { label: string; checked: boolean; onChange: (on: boolean) => void }) {
  const id = useId();
  return (
    <label className="t-toggle" htmlFor={id}>
      <span>{props.label}</span>
      <Switch.Root id={id} className="t-switch" checked={props.checked} onCheckedChange={props.onChange}>
        <Switch.Thumb className="t-switch-thumb" />
      </Switch.Root>
    </label>
  );
}
