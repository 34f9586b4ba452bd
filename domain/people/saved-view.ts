import type { Refusal } from '../case/case.ts';
import { lineSchema } from '../case/fields.ts';
import { refuse } from '../case/refusal.ts';

/** Pages of which somebody keeps filters. */
export const viewPages = ['worklist', 'deadlines'] as const;
export type ViewPage = (typeof viewPages)[number];

/** Filters of a page under a name of one's own. */
export interface SavedView {
  name: string;
  /** As in its address, after the question mark. */
  query: string;
  /** The page opens with it. */
  opens: boolean;
}

/** How many somebody keeps of one page: as many as are still found at a glance; an assumption of ours. */
const MOST = 12;

export const viewName = lineSchema(40);

/** What is wrong with keeping one more; the same name replaces what it named. */
export function wrongView(name: string, kept: readonly SavedView[]): Refusal | undefined {
  if (!viewName.safeParse(name).success)
    return refuse(
      422,
      'view-name',
      {
        nl: `“${name.slice(0, 60)}” kan geen naam zijn: kies er een van 1 tot en met 40 tekens, op één regel.`,
        en: `“${name.slice(0, 60)}” cannot be a name: choose one of 1 to 40 characters, on one line.`,
      },
      '/name',
    );
  if (kept.length < MOST || kept.some((each) => each.name === name)) return undefined;
  return refuse(
    409,
    'view-too-many',
    {
      nl: `U bewaart al ${MOST} weergaven van deze pagina: verwijder er eerst een, of gebruik de naam van een ervan.`,
      en: `You keep ${MOST} views of this page already: remove one first, or use the name of one of them.`,
    },
    '/name',
  );
}
