/** Who takes part in a trajectory. An owner of an item is a role; its agency is found here. */
export interface Party {
  agency: string;
  role: string;
  person?: string;
}

export type FactValue = string | number | boolean | null | Party;

export type ItemStatus = 'waiting' | 'open' | 'done' | 'skipped' | 'cancelled';

export type ItemKind = 'task' | 'meeting' | 'request' | 'decision' | 'milestone';
