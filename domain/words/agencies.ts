import { capital } from './phrases.ts';

const short = new Set(['pi', 'zvh', 'bw', 'dji', 'om', 'ggd', 'ggz', 'cvvi', 'jc', 'ppc']);

/** An organisation's name made from its code: `pi-noord` is PI Noord. */
export function agencyName(agency: string): string {
  return agency.split('-').map(wordOf).join(' ');
}

function wordOf(word: string, at: number): string {
  if (short.has(word)) return word.toUpperCase();
  return word === 'de' && at > 0 ? word : capital(word);
}

/** How an organisation is called: as the store knows it, else made from its code. */
export type AgencyNames = (agency: string) => string;

/** The names of these organisations; of any other one made from its code. */
export function namesOf(organisations: { agency: string; name: string }[]): AgencyNames {
  const names = new Map(organisations.map(({ agency, name }) => [agency, name]));
  return (agency) => names.get(agency) ?? agencyName(agency);
}
