import type { TextKey } from '../texts/texts.ts';
import type { DidKey } from '../ui/notice.ts';
import type { Deed } from './chosen.ts';

/** What each is called, and what is said of it before one does it. */
export const deedTexts: Record<Deed, { does: TextKey; lead: TextKey }> = {
  chase: { does: 'chaseDo', lead: 'chaseManyLead' },
  later: { does: 'laterDo', lead: 'laterLead' },
  give: { does: 'giveDo', lead: 'giveLead' },
};

/** What is said once it was done with one row, or with several. */
export const didEach: Record<Deed, { one: DidKey; many: DidKey }> = {
  chase: { one: 'didChaseOne', many: 'didChaseMany' },
  later: { one: 'didLaterOne', many: 'didLaterMany' },
  give: { one: 'didGiveOne', many: 'didGiveMany' },
};
