import type { Problem } from './types';

/** A refusal by the server as a thrown value: `code` decides what the page does, `message` is ready to show. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.problem = problem;
  }

  /** The remedy for one field, by its JSON pointer such as "/login". */
  field(pointer: string): string | undefined {
    return this.problem.errors?.find((error) => error.pointer === pointer)?.detail;
  }

  param(name: string): string | undefined {
    const value = this.problem.params?.[name];
    return value === undefined || value === null ? undefined : String(value);
  }
}

/** No answer at all: the network or the server is down. Kept apart, because retrying can help. */
export class NetworkProblem extends Error {
  constructor() {
    super('network');
    this.name = 'NetworkProblem';
  }
}

export function toProblem(status: number, body: unknown): ApiProblem {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>;
  return new ApiProblem({
    type: given.type ?? 'about:blank',
    title: given.title ?? `HTTP ${status}`,
    status,
    code: given.code ?? 'unknown',
    detail: given.detail ?? '',
    request_id: given.request_id ?? '',
    params: given.params ?? {},
    errors: given.errors ?? [],
  });
}

export function isConflict(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && error.status === 409 && error.code === 'conflict';
}
