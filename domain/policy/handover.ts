import type { Definition, ItemDefinition } from './definition.ts';

/** The party facts between which a hand-over is agreed when it opens: who gives, who receives. */
export const handoverFacts = { giver: 'giver', receiver: 'receiver' } as const;

/** Whether a fact names one of the two between whom the hand-over was agreed. */
export const isAgreedParty = ({ handover }: Definition, fact: string): boolean =>
  handover !== undefined && (fact === handoverFacts.giver || fact === handoverFacts.receiver);

/** Whether this is the request by which the receiver of a hand-over accepts. */
export const isAcceptance = ({ handover }: Definition, item: ItemDefinition | undefined): boolean =>
  handover !== undefined && item?.name === handover.acceptance;
