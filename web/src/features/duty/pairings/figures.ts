import type { Schemas } from '@/api/types';

type Pairing = Pick<Schemas['Pairing'], 'in_force' | 'items' | 'overdue_item_count'>;

/** How far the joint items of some pairings are: those in force count, what ended is history. */
export function progressOf(pairings: readonly Pairing[]) {
  const items = pairings.filter(({ in_force }) => in_force).flatMap((one) => one.items);
  return {
    pairings: pairings.filter(({ in_force }) => in_force).length,
    items: items.length,
    done: items.filter(({ done_on }) => done_on).length,
    overdue: items.filter(({ overdue }) => overdue).length,
  };
}
