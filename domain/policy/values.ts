/** Who takes part in a trajectory. An owner of an item is a role; its agency is found here. */
export interface Party {
  agency: string;
  role: string;
  person?: string;
}

export type FactValue = string | number | boolean | null | Party;

export type ItemStatus = 'waiting' | 'open' | 'done' | 'skipped' | 'cancelled';

export type ItemKind = 'task' | 'meeting' | 'request' | 'decision' | 'milestone' | 'signal';

/**
 * Who must act: a role, at its agency once that is known; the client himself (role `client`, no agency); or
 * somebody outside every agency (role `outside`), by the opaque id under which the store keeps name and
 * contact.
 */
export interface Owner {
  agency?: string;
  role: string;
  outside?: string;
}

/** What somebody can answer to what was asked of them. */
export const answerKinds = [
  'received',
  'accepted',
  'delivered',
  'refused',
  'withdrawn',
  'not-received',
] as const;
export type AnswerKind = (typeof answerKinds)[number];
