const kGroup = /.{4}/g;
/** Twelve since a code begins with the mark of its district; eight before. */
const kLengths = [12, 8];

/** "jw7k 3m92 qd4t" → "JW7K-3M92-QD4T"; full-width letters, any dash, and letters that look like digits are understood. */
export function normaliseCode(typed: string): string {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  return kLengths.includes(bare.length) ? (bare.match(kGroup) ?? []).join('-') : bare;
}

export const isCode = (code: string) => /^[0-9A-Z]{4}-[0-9A-Z]{4}(-[0-9A-Z]{4})?$/.test(code);
