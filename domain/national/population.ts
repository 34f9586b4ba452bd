import { addDays } from '../calendar/day.ts';
import type { Day } from '../calendar/types.ts';
import { proportions } from './proportions.ts';
import { drawsOf, pick, type Draw } from './random.ts';

/** One admission of the simulated country. */
export interface Admission {
  id: string;
  draw: Draw;
  on: Day;
  release: Day;
  /** The day the release date becomes known; the day of admission for whoever is known to stay short. */
  releaseKnown: Day;
  verdict: Day | undefined;
  legalFrameAfter: 'none' | 'supervision' | 'conditional-release';
  longRegime: boolean;
  placeNeeded: boolean;
  prison: string;
  /** The agency that holds each role. */
  defaults: Record<string, string>;
}

/** How many people come in, from when, and the seed of chance. */
export interface Population {
  from: Day;
  years: number;
  /** Admissions a year. */
  admissions: number;
  seed: number;
}

const daysPerYear = 365.25;

export const sizeOf = ({ years, admissions }: Population): number => years * admissions;

/**
 * The n-th admission (from 0): always the same for the same
 * population. They are spread evenly over the years.
 */
export function admissionOf(population: Population, n: number): Admission {
  const draw = drawsOf(population.seed, n);
  const on = addDays(population.from, Math.floor((n / population.admissions) * daysPerYear));
  const { band, days } = stayOf(draw);
  const release = addDays(on, days);
  const short = band === 0;
  // Most of the shortest band: of all admissions a third is known to stay short on arrival.
  const knownShort =
    short && draw('known-short') < proportions.shortKnownOnArrival.value / proportions.stay.value[0][1];
  const part = proportions.verdictWithin.value;
  const verdict = short
    ? undefined
    : addDays(on, Math.floor(days * (part.from + draw('verdict') * (part.to - part.from))));
  const known = knownShort
    ? on
    : (verdict ?? addDays(release, -Math.min(days - 1, proportions.remandKnownAhead.value)));
  return {
    id: `life-${n}`,
    draw,
    on,
    release,
    releaseKnown: known,
    verdict,
    legalFrameAfter: frameOf(draw, band),
    longRegime: days >= proportions.longRegimeFrom.value,
    placeNeeded: draw('place') < proportions.placeNeeded.value,
    ...agenciesOf(draw),
  };
}

function stayOf(draw: Draw): { band: number; days: number } {
  const bands = proportions.stay.value;
  const band = pick(
    bands.map(([, share], index) => [index, share] as const),
    draw('stay'),
  );
  const { from, to } = bands[band]![0];
  // Within a band shorter stays are more common: even in the logarithm.
  return { band, days: Math.floor(from * (to / from) ** draw('days')) };
}

function frameOf(draw: Draw, band: number): Admission['legalFrameAfter'] {
  if (draw('supervision') >= proportions.supervisionAfter.value[band]!) return 'none';
  const long = band === proportions.stay.value.length - 1;
  return long && draw('conditional') < proportions.conditionalReleaseAfterLongStay.value
    ? 'conditional-release'
    : 'supervision';
}

const numbered = (stem: string, count: number, draw: number): string =>
  `${stem}-${String(1 + Math.floor(draw * count)).padStart(2, '0')}`;

function agenciesOf(draw: Draw): { prison: string; defaults: Record<string, string> } {
  const probation = pick(proportions.probation.value, draw('probation'));
  const municipality = draw('municipality');
  const { prisons, municipalities, prosecutionOffices, safetyHouses } = proportions;
  return {
    prison: numbered('pi', prisons.value, draw('prison')),
    defaults: {
      'probation-worker': probation,
      adviser: probation,
      supervisor: probation,
      'aftercare-coordinator': numbered('gemeente', municipalities.value, municipality),
      'care-worker': numbered('opvang', municipalities.value, municipality),
      'case-director': numbered('veiligheidshuis', safetyHouses.value, municipality),
      prosecutor: numbered('om', prosecutionOffices.value, municipality),
      cvvi: 'cvvi',
    },
  };
}
