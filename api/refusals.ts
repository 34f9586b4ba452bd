import type { Refusal } from '../domain/case/case.ts';
import { details } from './http/problem-texts.ts';

/** Refusals that the command path gives before or after the rules. */

export const notFound: Refusal = { outcome: 'refused', code: 'not-found', status: 404, detail: details['not-found'] };

export const keyReused: Refusal = { outcome: 'refused', code: 'key-reused', status: 409, detail: details['key-reused'] };

export const closed: Refusal = {
  outcome: 'refused',
  code: 'closed',
  status: 409,
  detail: {
    nl: 'Dit traject is gesloten en gaat niet weer open; start een nieuw traject.',
    en: 'This trajectory is closed and does not re-open; start a new one.',
  },
};

export const noSuchAgency = (agency: string, pointer: string): Refusal => ({
  outcome: 'refused',
  code: 'unknown-agency',
  status: 422,
  pointer,
  detail: {
    nl: `“${agency}” is hier geen bekende organisatie: kies een andere, of laat de beheerder haar toevoegen.`,
    en: `“${agency}” is no known organisation here: choose another, or have the administrator add it.`,
  },
});
