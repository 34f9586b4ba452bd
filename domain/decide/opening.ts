import type { Day } from '../calendar/types.ts';
import type { Refusal } from '../case/case.ts';
import type { Opening } from '../case/messages.ts';
import { refuse } from '../case/refusal.ts';
import { wrongParameter } from '../deadlines/parameters.ts';
import type { Definition } from '../policy/definition.ts';
import { aheadOfTime, impossibleDates, sameParty, unknownDate, wrongFact } from './input.ts';

/**
 * Every trajectory is about one client, but one that says that it is about many cases; that one takes none.
 */
export function wrongClient(definition: Definition, client: object | undefined): Refusal | undefined {
  const { nl, en } = definition.title;
  if (!client && !definition.withoutClient)
    return refuse(
      422,
      'missing-client',
      {
        nl: `Geef de cliënt: ${nl} gaat over één cliënt.`,
        en: `Give the client: ${en} is about one client.`,
      },
      '/client',
    );
  if (client && definition.withoutClient)
    return refuse(
      422,
      'client-not-fitting',
      {
        nl: `Laat de cliënt weg: ${nl} gaat over veel zaken, niet over één cliënt.`,
        en: `Leave the client out: ${en} is about many cases, not about one client.`,
      },
      '/client',
    );
  return undefined;
}

/** The dates that are the day itself for a trajectory that another one opens. */
export const openingDates = (definition: Definition, today: Day): Record<string, Day> =>
  Object.fromEntries(
    Object.entries(definition.dates).flatMap(([name, { opening }]) => (opening ? [[name, today]] : [])),
  );

export function wrongOpening(
  definition: Definition,
  opening: Pick<Opening, 'dates' | 'facts' | 'parameters'>,
  today: Day,
): Refusal | undefined {
  for (const name of Object.keys(opening.dates))
    if (!Object.hasOwn(definition.dates, name)) return unknownDate(definition, name, `/dates/${name}`);
  for (const [name, { required, title }] of Object.entries(definition.dates)) {
    if (required && !opening.dates[name])
      return refuse(
        422,
        'missing-date',
        { nl: `Geef ${title.nl} (${name}).`, en: `Give ${title.en} (${name}).` },
        `/dates/${name}`,
      );
  }
  const impossible = impossibleDates(definition, opening.dates, (date) => `/dates/${date}`);
  if (impossible) return impossible;
  for (const [name, day] of Object.entries(opening.dates)) {
    // Who starts a trajectory, or plays one, may know ahead what otherwise is told when it is there.
    const ahead =
      day &&
      definition.dates[name]?.else === undefined &&
      aheadOfTime(definition, name, day, today, `/dates/${name}`);
    if (ahead) return ahead;
  }
  for (const [name, value] of Object.entries(opening.facts)) {
    const wrong = wrongFact(definition, name, value, `/facts/${name}`);
    if (wrong) return wrong;
  }
  for (const [name, { required, title }] of Object.entries(definition.facts)) {
    if (required && (opening.facts[name] ?? null) === null)
      return refuse(
        422,
        'missing-fact',
        { nl: `Geef ${title.nl} (${name}).`, en: `Give ${title.en} (${name}).` },
        `/facts/${name}`,
      );
  }
  const same = sameParty(definition, opening.facts, (name) => `/facts/${name}`);
  if (same) return same;
  for (const name of Object.keys(opening.parameters)) {
    const wrong = wrongParameter(definition, name, `/parameters/${name}`);
    if (wrong) return wrong;
  }
  return undefined;
}
