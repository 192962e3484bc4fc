/** A chosen reason and free words, as the one text the server keeps. */
export function reasonText(label: string, note: string, is_other: boolean): string {
  const words = note.trim();
  if (is_other) return words;
  return words ? `${label}：${words}` : label;
}
