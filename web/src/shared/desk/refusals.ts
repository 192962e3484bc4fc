import { ApiProblem } from '@/api/problem';

/** What the server says about one field, by its JSON pointer; several pointers may be about one control. */
export function fieldError(error: unknown, ...pointers: string[]): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const found = pointers.map((pointer) => error.field(pointer)).filter((text) => text !== undefined);
  return found.length > 0 ? found.join(' ') : undefined;
}

/** What it says besides: the refusal in words, and about fields that have no control here. */
export function otherErrors(error: ApiProblem, shown: readonly string[]): string[] {
  const all = error.problem.errors ?? [];
  const rest = all.filter(({ pointer }) => !shown.includes(pointer)).map(({ detail }) => detail);
  return all.length > 0 ? [...new Set(rest)] : [error.message];
}
