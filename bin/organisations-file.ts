import { z } from 'zod';
import { organisationSchema, wrongHolders, type Organisation } from '../domain/people/organisation.ts';
import { parseFile } from './operators-file.ts';

/**
 * The organisations of an installation, from JSON: `[{ agency, name, region?, defaults?, closedDays?,
 * climbAssumed? }]`. Throws one error that names every wrong place, an agency that stands twice, a role that
 * is none, and one that falls to an agency that nobody knows.
 * @param known agencies that the store has already
 */
export function readOrganisations(text: string, known: ReadonlySet<string>): Organisation[] {
  const parsed = parseFile(text, z.array(organisationSchema).min(1));
  const agencies = new Set([...known, ...parsed.map(({ agency }) => agency)]);
  const here = new Set<string>();
  const wrong = parsed.flatMap((organisation, at) => {
    const { agency } = organisation;
    const twice = here.has(agency) ? [`${agency}: stands in the file twice`] : [];
    here.add(agency);
    const holders = wrongHolders(organisation, agencies);
    return [...twice, ...holders.map((fault) => `${[at, ...fault.path].join('.')}: ${fault.text.en}`)];
  });
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return parsed;
}
