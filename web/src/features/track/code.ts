const kShape = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/;

/** "7k3m 92qd" → "7K3M-92QD"; full-width letters and any dash are understood. */
export function normaliseCode(typed: string): string {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return bare.length === 8 ? `${bare.slice(0, 4)}-${bare.slice(4)}` : bare;
}

export const isCode = (code: string) => kShape.test(code);
