import { publishDraft, publishFile, sendSheet, startDraft, takeFile } from './queries';
import { type Done, stemOf, type Wizard } from './wizard';

export interface Choice {
  target: 'edition' | 'draft';
  name: string;
  /** Undefined: at once. */
  effective_from: string | undefined;
  /** Although another edition was published since the draft began. */
  replace_newer: boolean;
}

async function finishSheet(wizard: Wizard, choice: Choice): Promise<Done> {
  const draft_id = wizard.base || wizard.own_draft || (await startDraft(choice.name)).id;
  const { added, changed, version } = wizard.taken ?? (await sendSheet(wizard, draft_id, false));
  const counts = { added, changed, name: choice.name };
  if (choice.target === 'draft') return { ...counts, draft_id };
  const { name, replace_newer } = choice;
  const effective_from = choice.effective_from ?? new Date().toISOString();
  try {
    const { chiefs } = await publishDraft(draft_id, { name, version, effective_from, replace_newer });
    return { ...counts, effective_from, chiefs };
  } catch (error) {
    throw new NotPublished(error, { added, changed, version });
  }
}

/** The sheet is in the draft, but the draft was not published: a second try only publishes. */
export class NotPublished extends Error {
  constructor(
    readonly refused: unknown,
    readonly taken: NonNullable<Wizard['taken']>,
  ) {
    super('not published');
  }
}

async function finishFile(wizard: Wizard, levels: number, choice: Choice): Promise<Done> {
  if (choice.target === 'edition') {
    const { name, effective_from } = choice;
    const made = await publishFile(wizard, levels, { name, effective_from });
    return {
      added: made.added,
      changed: made.changed,
      name,
      effective_from: made.effective_from ?? effective_from,
    };
  }
  const draft_id = wizard.base || (await startDraft(choice.name || stemOf(wizard.file?.name ?? ''))).id;
  const { added, changed } = await takeFile(wizard, levels, draft_id);
  return { added, changed, name: choice.name, draft_id };
}

/** The only step that writes. */
export function finishImport(wizard: Wizard, levels: number, choice: Choice): Promise<Done> {
  return wizard.sheet ? finishSheet(wizard, choice) : finishFile(wizard, levels, choice);
}
