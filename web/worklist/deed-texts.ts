import type { TextKey } from '../texts/texts.ts';
import type { Deed } from './chosen.ts';

/** What each is called, and what is said of it before one does it. */
export const deedTexts: Record<Deed, { does: TextKey; lead: TextKey }> = {
  chase: { does: 'chaseDo', lead: 'chaseManyLead' },
  later: { does: 'laterDo', lead: 'laterLead' },
  give: { does: 'giveDo', lead: 'giveLead' },
};
