import type { Former } from '../case/case.ts';
import type { Definition } from '../policy/definition.ts';
import { itemOf, kindOf, titleOf } from '../case/items.ts';
import { ownerOf } from '../people/owner.ts';
import type { Of } from './acting.ts';
import { impossibleDates, wrongFact } from './input.ts';
import type { Decision, Situation } from './situation.ts';
import { isRefusal, refuse } from '../case/refusal.ts';

/**
 * Moves a case to another version of its definition: a newer one, or back. Refuses another trajectory, a
 * version that does not exist or that the case follows already, and one whose dates and facts do not fit what
 * the case holds. What the rules of that version make of the case follows from the event.
 */
export function migrate(s: Situation, { definition: to }: Of<'migrate'>): Decision {
  const next = versionToMoveTo(s, to);
  if (isRefusal(next)) return next;
  return [{ type: 'definition-moved', from: s.c.definition, to, left: leftBy(s, next) }];
}

function versionToMoveTo({ catalogue, definition, c }: Situation, to: string) {
  if (to.split('@')[0] !== definition.id)
    return refuse(
      422,
      'other-type',
      {
        nl: `“${to}” is een ander traject dan ${definition.id}: alleen de versie kan wisselen.`,
        en: `“${to}” is another trajectory than ${definition.id}: only the version can change.`,
      },
      '/definition',
    );
  const next = catalogue.definitionOf(to);
  if (!next) {
    const versions = catalogue.versionsOf(definition.id).join(', ');
    return refuse(
      422,
      'unknown-version',
      {
        nl: `De versie “${to}” bestaat niet. Wel: ${versions}.`,
        en: `The version “${to}” does not exist. There are: ${versions}.`,
      },
      '/definition',
    );
  }
  if (to === c.definition)
    return refuse(
      409,
      'same-version',
      { nl: `Dit traject volgt ${to} al.`, en: `This trajectory follows ${to} already.` },
      '/definition',
    );
  return unfit(next, c) ?? next;
}

/** What the version asks for that the case does not hold, or holds otherwise. */
function unfit(next: Definition, { dates, facts }: Situation['c']) {
  for (const [name, { required, title }] of Object.entries(next.dates))
    if (required && !dates[name])
      return refuse(
        422,
        'missing-date',
        { nl: `Deze versie vraagt ${title.nl}.`, en: `This version asks for ${title.en}.` },
        '/definition',
      );
  for (const [name, { required, title }] of Object.entries(next.facts))
    if (required && (facts[name] ?? null) === null)
      return refuse(
        422,
        'missing-fact',
        { nl: `Deze versie vraagt ${title.nl}.`, en: `This version asks for ${title.en}.` },
        '/definition',
      );
  for (const [name, value] of Object.entries(facts)) {
    const wrong = next.facts[name] && wrongFact(next, name, value, '/definition');
    if (wrong) return wrong;
  }
  return impossibleDates(next, dates, () => '/definition');
}

/** The occurrences whose item the version lacks, with what they were, so that the record stays readable. */
function leftBy({ definition, c }: Situation, next: Definition): Record<string, Former> {
  const known = new Set(next.items.map((item) => item.name));
  return Object.fromEntries(
    Object.entries(c.items)
      .filter(([, { of }]) => of !== undefined && !known.has(of))
      .map(([key, state]) => {
        const { agency, role } = ownerOf(definition, c, itemOf(definition, state), state);
        const owner = { ...(agency !== undefined && { agency }), role };
        return [key, { title: titleOf(definition, state), kind: kindOf(definition, state), owner }];
      }),
  );
}
