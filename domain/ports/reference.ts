/** The system that a reference counts in where nobody names another: the installation's shared one. */
export const sharedSystem = 'shared';

/** What is not seen: ignored by every reader, formatting, and the blanks that pass for letters. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu;
/** Dashes of every script, and the signs that look like one. */
const hyphens = /[\p{Pd}\u02d7\u2043\u2212\u2796]/gu;

/** Without what cannot be seen; empty for a text of nothing else. */
export const visibleOf = (text: string): string => text.replace(invisible, '').trim();

/**
 * The form by which references of one system are compared: without case, width, invisible characters and
 * look-alike hyphens. Two references with the same form are of the same client.
 */
export function comparisonForm(reference: string): string {
  // Upper case first: there are letters of which only that makes one of two (`ß`, the two small sigmas).
  const folded = visibleOf(reference).normalize('NFKC').toUpperCase().toLowerCase().replaceAll('ς', 'σ');
  const form = visibleOf(folded.normalize('NFKC')).replace(hyphens, '-').replace(/\s+/gu, ' ');
  return form === reference ? form : comparisonForm(form);
}

/** The form by which clients are searched for: that of the comparison, without accents as well. */
export const searchForm = (reference: string): string =>
  comparisonForm(comparisonForm(reference).normalize('NFKD').replace(/\p{M}/gu, ''));

/**
 * Whether a reference is nine digits, however written, that pass the eleven test of a citizen service
 * number (BSN, Besluit burgerservicenummer art. 1): one that must not be held here.
 */
export function isCitizenNumber(reference: string): boolean {
  const digits = comparisonForm(reference).replace(/[\s.-]/g, '');
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = Array.from(digits).reduce(
    (total, digit, n) => total + Number(digit) * (n === 8 ? -1 : 9 - n),
    0,
  );
  return sum % 11 === 0;
}

/** With a word that only surnames have before them, with initials, or with the surname first. */
const names = [
  /^(?:(?:\p{Lu}\.\s?)+|\p{Lu}[\p{L}'’-]+\s)(?:(?:van|von|de|den|der|het|te|ten|ter|el|al|la|le|du|['’]t)\s)+\p{Lu}/u,
  /^(?:\p{Lu}\.\s?)+\p{Lu}\p{L}/u,
  /^\p{Lu}[\p{L}'’-]+,\s?\p{Lu}/u,
];

/**
 * Whether a pseudonym is written as names are: `Jan de Vries`, `J. Jansen`, `Vries, J. de`. It does not know
 * names: two words such as `Jan Jansen` are not told from a plant and its kind.
 */
export const looksLikeName = (pseudonym: string): boolean =>
  names.some((name) => name.test(visibleOf(pseudonym).normalize('NFKC')));
