import { useFormat } from '../format';
import './desk.css';

/** A few figures side by side; what is bad stands in red and is also named so. */
export function Counts({ items }: { items: readonly { label: string; value: number; bad?: boolean }[] }) {
  const format = useFormat();
  return (
    <dl className="desk-counts">
      {items.map(({ label, value, bad }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={bad && value > 0 ? 'c-over' : ''}>{format.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
