import type { ReactElement } from 'react';
import type { CaseItem } from '../case/view.ts';
import type { DeadlineView } from '../ui/deadlines.ts';
import type { View } from '../ui/view.tsx';

/** What a page is shown with: a view, and the way in which invented texts are written. */
export interface Scene {
  view: View;
  /** An invented text, in the place of what people or definitions say. */
  text: (invented: string) => string;
}

/** One page in one state: typical, empty, or with what goes wrong. */
export interface State {
  /** In the address: `case-empty`. */
  name: string;
  /** Shows words of the definitions, which are written with them. */
  ofDefinitions?: boolean;
  section?: View['section'];
  page: (scene: Scene) => ReactElement;
}

export const day = {
  late: '2026-11-16',
  today: '2026-11-23',
  soon: '2026-11-26',
  later: '2027-01-14',
  far: '2027-06-01',
};

/** Ids as the engine makes them, told apart by their first characters. */
export const idOf = (n: number): string => `${String(n).padStart(8, '0')}-0000-5000-8000-000000000000`;

/** What can be done here, in words. */
export const links = ({ text }: Scene, ...does: string[]) =>
  does.map((each, n) => ({ href: `/trajectories/${idOf(1)}/do-${n}`, text: text(each) }));

export const owner = { agency: 'pi-noord', role: 'case-manager' };
const other = { agency: 'reclassering', role: 'probation-worker' };

/** Deadlines in every state, of invented clients. */
export function deadlines({ text }: Scene): DeadlineView[] {
  const row = (
    n: number,
    pseudonym: string,
    title: string,
    more: Pick<DeadlineView, 'due' | 'deadlineStatus'> & Partial<DeadlineView>,
  ): DeadlineView => ({
    trajectory: idOf(n),
    type: 'detention-reintegration',
    typeTitle: text('Detentie en re-integratie'),
    pseudonym: text(pseudonym),
    item: `item-${n}`,
    title: text(title),
    owner: { ...owner, person: 'p-1', name: text('Sanne de Wit') },
    waitingOn: null,
    refused: false,
    href: `/trajectories/${idOf(n)}`,
    ...more,
  });
  return [
    row(1, 'Sam', 'Startgesprek', { due: day.late, deadlineStatus: 'overdue' }),
    row(2, 'Noor', 'Basisvoorwaarden in kaart', { due: day.today, deadlineStatus: 'due-today' }),
    row(3, 'Bram', 'Verzoek om advies', {
      due: day.soon,
      deadlineStatus: 'due-soon',
      waitingOn: { agency: null, role: 'probation-worker' },
      owner: other,
    }),
    row(4, 'Iris', 'Overleg met de gemeente over een plek om te wonen', {
      due: day.later,
      deadlineStatus: 'upcoming',
    }),
    row(5, 'Kees', 'Beslissing over verlof', { due: null, deadlineStatus: 'none' }),
    row(6, 'Fleur', 'Identiteitsbewijs', { due: day.late, deadlineStatus: 'met-late' }),
  ];
}

const isSoon = ({ deadlineStatus }: Pick<CaseItem, 'deadlineStatus'>): boolean =>
  ['overdue', 'due-today', 'due-soon'].includes(deadlineStatus);

/** Where an item stands for whoever holds the role of `owner`. */
function turnOf(item: Omit<CaseItem, 'turn' | 'waits' | 'usual'>): CaseItem['turn'] {
  if (item.status === 'done' || item.status === 'skipped') return 'done';
  if (item.status === 'cancelled') return 'elsewhere';
  if (item.status === 'waiting') return 'waiting';
  if (item.waitingOn) return 'others';
  return isSoon(item) ? 'must' : 'planned';
}

/** An item of a case, open and on schedule unless told otherwise. */
export const item = ({ text }: Scene, key: string, title: string, more: Partial<CaseItem> = {}): CaseItem => {
  const one = {
    item: key,
    title: text(title),
    kind: 'task' as const,
    status: 'open' as const,
    opens: null,
    due: day.later,
    deadlineStatus: 'upcoming' as const,
    owner,
    label: 'norm' as const,
    waitingOn: null,
    waitingReason: null,
    flags: [],
    actedOn: null,
    outcome: null,
    proposal: null,
    dialogue: null,
    actions: [],
    ...more,
  };
  const turn = turnOf(one);
  const waits = turn === 'others' ? text('Reclassering · sinds 16 nov · 1× herinnerd') : null;
  return { ...one, turn, waits, usual: one.actions[0] ?? null };
};
