import { textIn } from '../../domain/calendar/text.ts';
import type { Gift } from '../../domain/people/giving.ts';
import type { Given, HeldPart } from '../../domain/ports/handovers.ts';
import { numberOf } from '../ui/format.ts';
import { roleName } from '../ui/names.ts';
import type { ColleagueView } from '../ui/people.ts';
import type { View } from '../ui/view.tsx';
import type { CaseLine } from './cases.tsx';
import { caseName, giftValue } from './form.ts';

interface Known {
  view: View;
  part: HeldPart;
  people: readonly ColleagueView[];
}

const nameOf = (id: string | null | undefined, { people, view }: Known): string =>
  people.find((each) => each.id === id)?.name ?? view.say('nobody');

/** A case that is none of theirs any more is called by its number. */
function lineOf({ trajectory, role, from, to }: Gift, known: Known): CaseLine {
  const { view, part } = known;
  const held = part.items.find((each) => each.trajectory === trajectory);
  const number = numberOf(trajectory);
  return {
    key: `${trajectory}/${role}`,
    href: held ? `/trajectories/${trajectory}` : null,
    title: held ? `${caseName(held, view)} (${number})` : number,
    text: view.say('handoverFromTo', {
      role: roleName(role, view.lang),
      from: nameOf(from, known),
      to: nameOf(to, known),
    }),
  };
}

/** Who gets what, and how that is sent on. */
export function previewOf(plan: readonly Gift[], known: Known) {
  const receivers = [...new Set(plan.map(({ to }) => to))];
  return {
    lines: plan.map((each) => lineOf(each, known)),
    gets: receivers.map((to) => ({
      name: nameOf(to, known),
      count: plan.filter((each) => each.to === to).length,
      absence: known.people.find(({ id }) => id === to)?.absence ?? null,
    })),
    hidden: Object.fromEntries<string>(plan.map((each, n) => [`case.${n}`, giftValue(each)])),
  };
}

/** What became of each. */
export const linesOf = (items: readonly Given[], known: Known): CaseLine[] =>
  items.map((each) => {
    const done = each.outcome === 'accepted';
    const { say, lang } = known.view;
    const text = each.detail ? textIn(each.detail, lang) : say('handoverUnsure');
    return { ...lineOf(each, known), outcome: { done, text } };
  });
