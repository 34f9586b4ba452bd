import type { Text } from '../calendar/types.ts';
import type { AdHoc, Case, ItemState } from '../case/case.ts';
import { titleOf } from '../case/items.ts';
import type { Definition } from '../policy/definition.ts';
import { agenciesConcerned } from './access.ts';

/** What an item is called for whoever does not read what was typed. */
const plainTitles: Record<AdHoc['origin'], Text> = {
  added: { nl: 'Toegevoegd onderdeel', en: 'Added item' },
  promise: { nl: 'Toezegging', en: 'Promise' },
  agreement: { nl: 'Afspraak', en: 'Agreement' },
  asked: { nl: 'Vraag', en: 'Question' },
  raised: { nl: 'Signaal', en: 'Signal' },
  told: { nl: 'Bericht', en: 'Message' },
};

/**
 * The agencies that read the title that somebody typed, as they read the reasons there: the organisation, who
 * typed it, whose it is or was, and of an agreement who was at the meeting. All others who take part see that
 * there is such an item, whose, of which kind and by when. Undefined where the title is ours, or of the one
 * plan that all make together (S1:624-630): everybody reads it.
 */
export function titleReaders(definition: Definition, c: Case, state: ItemState): string[] | undefined {
  const { adHoc, dialogue } = state;
  if (typeof adHoc?.title !== 'string') return undefined;
  const agencies = [
    c.organisation,
    dialogue?.by?.agency,
    ...agenciesConcerned(definition, c, state),
    ...(dialogue?.answers ?? []).map(({ of }) => of.agency),
    ...(adHoc.heardBy ?? []),
  ];
  return [...new Set(agencies.filter((each) => each !== undefined))].toSorted();
}

/** What an item is called for an agency; for `null`: for whoever is not concerned. */
export function titleFor(definition: Definition, c: Case, state: ItemState, agency: string | null): Text {
  const readers = titleReaders(definition, c, state);
  const reads = readers === undefined || (agency !== null && readers.includes(agency));
  return reads ? titleOf(definition, state) : plainTitles[state.adHoc!.origin];
}
