import type { Organisation, OrganisationVersion } from '../../domain/people/organisation.ts';
import { mayReadOrganisation } from '../../domain/people/organisation.ts';
import type { Actor } from '../../domain/case/case.ts';
import type { Day, Instant } from '../../domain/calendar/types.ts';
import type { SettingsProgress } from '../../store/settings.ts';
import type { Store } from '../../store/store.ts';
import { capital, shortDay } from '../ui/format.ts';
import { agencyName, ownerName, roleName } from '../ui/names.ts';
import type { View } from '../ui/view.tsx';

/** One change of an organisation, in words. */
export interface ChangeView {
  version: number;
  at: Instant;
  who: string;
  /** What differs from before; empty: it was made. */
  lines: string[];
}

/** One organisation as its page shows it. */
export interface OrganisationData {
  organisation: Required<Organisation>;
  version: number;
  told: SettingsProgress;
  changes: ChangeView[];
}

/** Undefined where there is none, or another one's. */
export async function readOrganisation(
  store: Store,
  view: View & { actor: Actor },
  agency: string,
): Promise<OrganisationData | undefined> {
  if (!mayReadOrganisation(view.actor, agency)) return undefined;
  const [versions, told] = await Promise.all([
    store.organisationVersions(agency),
    store.settingsProgress(agency),
  ]);
  const [now] = versions;
  if (!now) return undefined;
  const names = await namesOfChangers(store, versions);
  const changes = versions.map((each, at) => changeView(each, versions[at + 1], view, names));
  return { organisation: now.organisation, version: now.version, told, changes };
}

/** How whoever changed it is called, by id; the issuer may tell no name. */
export async function namesOfChangers(
  store: Store,
  versions: readonly OrganisationVersion[],
): Promise<Map<string, string>> {
  const agencies = [...new Set(versions.flatMap(({ by }) => (by?.person ? [by.agency] : [])))];
  const people = (await Promise.all(agencies.map((agency) => store.people(agency)))).flat();
  return new Map(people.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])));
}

/** One change in words. @param before undefined: none that is known. */
export function changeView(
  { version, at, by, organisation }: OrganisationVersion,
  before: OrganisationVersion | undefined,
  view: View,
  names: ReadonlyMap<string, string>,
): ChangeView {
  const role = by ? ownerName(by, view.lang, view.agencies) : view.say('historyOperator');
  const name = by?.person === undefined ? undefined : names.get(by.person);
  return {
    version,
    at,
    who: name === undefined ? role : `${name}, ${role}`,
    lines: before ? differences(before.organisation, organisation, view) : [],
  };
}

type Arranged = Required<Organisation>;

/** Everything in which two states of an organisation differ, in words. */
export function differences(before: Arranged, now: Arranged, { say, lang, agencies }: View): string[] {
  const changed = (what: string, from: string, to: string): string[] =>
    from === to ? [] : [say('historyFrom', { what, from, to })];
  const region = (code: string | null) => (code === null ? say('organisationNoRegion') : agencyName(code));
  const climbs = (climbAssumed: boolean) =>
    say(climbAssumed ? 'organisationClimbYes' : 'organisationClimbNo').toLowerCase();
  const holder = (agency: string | undefined) =>
    agency === undefined ? say('organisationNobody') : agencies(agency);
  const roles = [...new Set([...Object.keys(before.defaults), ...Object.keys(now.defaults)])];
  const days = (key: 'historyDaysMore' | 'historyDaysFewer', some: Day[]): string[] =>
    some.length > 0 ? [say(key, { days: some.map((day) => shortDay(day, lang)).join(', ') })] : [];
  return [
    ...changed(say('organisationName'), before.name, now.name),
    ...changed(say('organisationRegion'), region(before.region), region(now.region)),
    ...changed(say('organisationClimb'), climbs(before.climbAssumed), climbs(now.climbAssumed)),
    ...roles.flatMap((role) =>
      changed(capital(roleName(role, lang)), holder(before.defaults[role]), holder(now.defaults[role])),
    ),
    ...days('historyDaysMore', without(now.closedDays, before.closedDays)),
    ...days('historyDaysFewer', without(before.closedDays, now.closedDays)),
  ];
}

export const without = (days: readonly Day[], others: readonly Day[]): Day[] =>
  days.filter((day) => !others.includes(day));

/** Regions by name, each with its organisations and how many terms it has set otherwise. */
export interface RegionView {
  region: string;
  organisations: Organisation[];
  terms: number;
}

/** Regions by their name, as a code. */
export const regionsOf = (organisations: readonly Organisation[]): string[] =>
  [...new Set(organisations.flatMap(({ region }) => region ?? []))].sort();

export async function readRegions(
  store: Store,
  organisations: readonly Organisation[],
): Promise<RegionView[]> {
  const all = regionsOf(organisations).map(async (region) => ({
    region,
    organisations: organisations.filter((each) => each.region === region),
    terms: (await store.parameters({ region })).filter((each) => each.region === region).length,
  }));
  return Promise.all(all);
}
