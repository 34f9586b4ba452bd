import { definitionOf } from '../catalogue.ts';
import type { Lang, Text } from '../calendar/types.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';

const roles: Record<string, Text> = {
  'case-manager': { nl: 'casemanager', en: 'case manager' },
  'senior-case-manager': { nl: 'senior casemanager', en: 'senior case manager' },
  'probation-worker': { nl: 'reclasseringswerker', en: 'probation worker' },
  adviser: { nl: 'reclasseringsadviseur', en: 'probation adviser' },
  supervisor: { nl: 'toezichthouder', en: 'supervisor' },
  'practice-supervisor': { nl: 'werkbegeleider', en: 'practice supervisor' },
  'aftercare-coordinator': { nl: 'nazorgcoördinator', en: 'aftercare coordinator' },
  'care-worker': { nl: 'begeleider', en: 'care worker' },
  coordinator: { nl: 'coördinator', en: 'coordinator' },
  'case-director': { nl: 'regiehouder', en: 'case director' },
  'debt-adviser': { nl: 'schuldhulpverlener', en: 'debt adviser' },
  driver: { nl: 'aanjager', en: 'driver' },
  administrator: { nl: 'beheerder', en: 'administrator' },
  prosecution: { nl: 'Openbaar Ministerie', en: 'prosecution' },
  prosecutor: { nl: 'officier van justitie', en: 'prosecutor' },
  cvvi: { nl: 'CVvi', en: 'central desk for conditional release' },
  'community-officer': { nl: 'wijkagent', en: 'community officer' },
  'prison-exit-worker': { nl: 'bajes-uit-begeleider', en: 'prison-exit worker' },
  'neighbourhood-team': { nl: 'wijkteam', en: 'neighbourhood team' },
  trainer: { nl: 'trainer', en: 'trainer' },
  'victim-support': { nl: 'Slachtofferhulp', en: 'victim support' },
  'child-protection': { nl: 'Raad voor de Kinderbescherming', en: 'child protection board' },
  'person-centred-expert': { nl: 'PGA-expert', en: 'person-centred approach expert' },
  'volunteer-coordinator': { nl: 'vrijwilligerscoördinator', en: 'volunteer coordinator' },
  'peer-expert': { nl: 'ervaringsdeskundige', en: 'peer expert' },
  client: { nl: 'cliënt', en: 'client' },
  mentor: { nl: 'mentor (PIW’er)', en: 'mentor (prison officer)' },
  'medical-service': { nl: 'medische dienst', en: 'medical service' },
  psychologist: { nl: 'psycholoog', en: 'psychologist' },
  'head-of-reintegration': { nl: 'hoofd D&R', en: 'head of detention and re-integration' },
  'intake-point': { nl: 'instroompunt', en: 'intake point' },
  'process-director': { nl: 'procesregisseur', en: 'process director' },
  volunteer: { nl: 'vrijwilliger (maatje)', en: 'volunteer (buddy)' },
  system: { nl: 'systeem', en: 'system' },
};

export const isRole = (code: string): boolean => Object.hasOwn(roles, code);

/** A role in the words of the field. */
export const roleName = (role: string, lang: Lang): string =>
  roles[role]?.[lang] ?? role.replaceAll('-', ' ');

const tracks: Record<string, Text> = {
  all: { nl: 'het hele traject', en: 'the whole trajectory' },
  activities: { nl: 'activiteiten', en: 'activities' },
  contact: { nl: 'contact', en: 'contact' },
  evaluation: { nl: 'evaluatie', en: 'evaluation' },
  frame: { nl: 'kader en start', en: 'frame and start' },
  placement: { nl: 'plaatsing', en: 'placement' },
  plan: { nl: 'plan', en: 'plan' },
  release: { nl: 'vrijlating', en: 'release' },
  training: { nl: 'training', en: 'training' },
};

/** A group of items that is paused together; `all`: every one. */
export const trackName = (track: string, lang: Lang): string =>
  tracks[track]?.[lang] ?? track.replaceAll('-', ' ');

/** The value of a fact in words: as the definition calls it, else as it stands. */
export const valueTitle = (
  definition: Definition,
  fact: string,
  value: string | number | boolean,
  lang: Lang,
): string =>
  typeof value === 'boolean'
    ? { nl: value ? 'ja' : 'nee', en: value ? 'yes' : 'no' }[lang]
    : (definition.facts[fact]?.values?.[value]?.[lang] ?? String(value));

const answers: Record<string, Text> = {
  accepted: { nl: 'in behandeling genomen', en: 'accepted' },
  delivered: { nl: 'aangeleverd', en: 'delivered' },
  refused: { nl: 'geweigerd', en: 'refused' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  'not-received': { nl: 'niet ontvangen', en: 'not received' },
};

/** An outcome: as the item calls it, else an answer to a request, else a word of its own. */
export const outcomeTitle = (
  item: Pick<ItemDefinition, 'outcomes' | 'completedBy'> | undefined,
  outcome: string,
  lang: Lang,
): string =>
  item?.outcomes?.find(({ id }) => id === outcome)?.title[lang] ??
  (item?.completedBy &&
    definitionOf(item.completedBy.trajectory)?.phases.find(({ id }) => id === outcome)?.title[lang]) ??
  answers[outcome]?.[lang] ??
  outcome.replaceAll('-', ' ');
