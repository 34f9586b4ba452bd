import { textIn } from '../../domain/calendar/text.ts';
import type { Lang } from '../../domain/calendar/types.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import type { Actor, Case } from '../../domain/case/case.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import { unneeded } from '../../domain/case/conditions.ts';
import { statusOf } from '../../domain/case/pauses.ts';
import type { EventRow } from '../../domain/reading/rows.ts';
import { contactFor } from '../../domain/reading/contacts.ts';
import { readItem } from '../../domain/reading/item.ts';
import type { PersonNames } from '../../domain/reading/parties.ts';
import { asReadBy } from '../../domain/reading/reader.ts';
import { viewEvents, viewTrajectory, type ItemView, type TrajectoryView } from '../../domain/reading/view.ts';
import type { StoredTrajectory } from '../../store/trajectories.ts';
import { caseCommands, formFor, may, type Who } from '../commands/offer.ts';
import { openable } from '../commands/open-form.ts';
import { outcomeTitle, valueTitle } from '../../domain/words/titles.ts';
import { recordedFacts } from '../commands/findings.ts';
import { ownerName, roleName } from '../ui/names.ts';
import { actionPath } from '../ui/paths.ts';
import { itemActions } from '../commands/item-actions.ts';
import { personName } from '../ui/people.ts';
import { holdersOf } from './holders.ts';
import { decidedLine, dialogueView } from './dialogue-data.ts';
import { planView } from './plan-data.ts';
import type { ActionLink, CaseView, KeyValue, TimelineEntry } from './view.ts';
import { newerVersions } from '../ui/versions.ts';
import type { View } from '../ui/view.tsx';
import type { FactValue } from '../../domain/policy/values.ts';
import { itemNamed } from '../../domain/policy/items.ts';
import type { TextKey } from '../texts/texts.ts';

export interface CaseParts {
  view: View;
  actor: Actor;
  stored: StoredTrajectory;
  events: EventRow[];
  /** Ids of the related trajectories this person may see. */
  visible: ReadonlySet<string>;
  /** Ids of those this person may know of: one just opened may not be shown yet. */
  known: ReadonlySet<string>;
  /** Of people outside every agency, and of those of agencies who acted or hold a role. */
  names: PersonNames;
  /** The team of a colleague of this person. */
  teamOf: (holder: { agency: string; person: string }) => string | null;
  /** How they are reached. */
  contacts: (id: string) => string | undefined;
}

const relationTexts: Record<Case['related'][number]['relation'], TextKey> = {
  opened: 'relOpened',
  'opened-by': 'relOpenedBy',
  continues: 'relContinues',
};

/** Everything the case page shows, shaped by who asks. */
export function caseView(parts: CaseParts): CaseView {
  const { view, actor, stored } = parts;
  const { lang, say, agencies } = view;
  const c = stored.case;
  const definition = definitionOf(c.definition)!;
  const who = { definition, c, actor };
  const asRead = asReadBy(c, actor);
  const shown = viewTrajectory(asRead, view.now, lang, parts.names);
  const { known, names } = parts;
  const told = viewEvents(parts.events, c, { actor, lang, known, agencies, names });
  const items = shown.items.map((item) => {
    const read = readItem(asRead, item.item, view.now)!;
    const decided = decidedLine(c.items[item.item]?.adHoc?.about, told);
    const contact = contactFor(read, actor, parts.contacts);
    return {
      ...item,
      outcome: outcomeOf(definition, c, item, lang),
      refused: isRefused(item),
      proposal: proposalOf(definition, c, item, view),
      dialogue: dialogueView(read, { ...view, names }, decided, contact),
      actions: itemActions({ view, actor }, c, definition, item),
    };
  });
  return {
    id: c.id,
    client: c.client,
    pseudonym: stored.client?.pseudonym ?? view.agencies(c.organisation),
    typeTitle: textIn(definition.title, lang),
    phaseTitle: shown.phaseTitle,
    definition: c.definition,
    organisation: agencies(c.organisation),
    opened: dayOf(c.openedAt),
    closed: statusOf(c) === 'closed',
    deceasedOn: c.deceased?.on,
    mayContinue: c.status === 'closed' && may({ ...who, c: { ...c, status: 'open' } }, 'close'),
    newer: may(who, 'migrate') ? newerVersions(c) : undefined,
    ready: c.readyToClose,
    returned: shown.items.some((item) => isRefused(item) && item.item === definition.handover?.acceptance),
    unneeded: textIn(unneeded(c), lang),
    dates: datesOf(who, lang),
    facts: factsOf(who, view),
    items,
    plan: planView(who, shown, items, view),
    toldToClient: toldView(shown, view),
    timeline: timelineOf(told, view),
    related: relatedOf(shown, parts),
    holders: holdersOf(who, parts),
    openings: openingsOf(who, lang),
    actions: caseCommands(who).map((type) => ({
      href: actionPath(c.id, type),
      text: say(formFor(type)!.does),
    })),
  };
}

/** Whether a request ended with a no: it was answered in time, perhaps, but what was asked did not happen. */
const isRefused = ({ kind, status, outcome }: ItemView): boolean =>
  kind === 'request' && status === 'done' && outcome === 'refused';

const toldView = ({ toldToClient }: TrajectoryView, { lang, agencies }: View): CaseView['toldToClient'] =>
  toldToClient.map(({ text, by, ...rest }) => ({
    ...rest,
    by: by && ownerName(by, lang, agencies),
    said: text,
  }));

function timelineOf(told: ReturnType<typeof viewEvents>, { lang, agencies, say }: View): TimelineEntry[] {
  const whose = (by: (typeof told)[number]['actor'], via: boolean): string | null => {
    const { agency, role } = by;
    if (role !== 'system' && by.name === undefined) return ownerName({ agency, role }, lang, agencies);
    if (role !== 'system')
      return `${personName(by.name, agency ?? '', { say, agencies })}, ${ownerName({ agency, role }, lang, agencies)}`;
    return via && by.agency ? agencies(by.agency) : null;
  };
  return told.map(({ sequence, at, text, reason, actor: by, via }) => {
    const system = via && say('viaSystem', { system: via.system ?? '', agency: agencies(via.agency) });
    const who = [whose(by, via !== undefined), system].filter(Boolean).join(', ');
    return { sequence, day: dayOf(Date.parse(at)), text, reason, actor: who === '' ? null : who };
  });
}

function relatedOf(
  shown: TrajectoryView,
  { view: { lang, say }, visible, known }: CaseParts,
): CaseView['related'] {
  const state = ({ type, status, phase }: TrajectoryView['related'][number]): string => {
    if (status === 'closed') return say('closed');
    return textIn(definitionOf(type)?.phases.find((each) => each.id === phase)?.title, lang) ?? say('open');
  };
  return shown.related
    .filter(({ id }) => known.has(id))
    .map((each) => ({
      id: each.id,
      title: textIn(definitionOf(each.type)?.title, lang) ?? each.type,
      relation: say(relationTexts[each.relation]),
      state: state(each),
      visible: visible.has(each.id),
    }));
}

function openingsOf(who: Who, lang: Lang): ActionLink[] {
  if (statusOf(who.c) !== 'open') return [];
  return openable(who).map(({ id, title }) => ({
    href: actionPath(who.c.id, 'open', { name: id }),
    text: textIn(title, lang),
  }));
}

function datesOf(who: Who, lang: Lang): KeyValue[] {
  const { definition, c } = who;
  return Object.entries(definition.dates).map(([name, { title, ownedBy }]) => {
    const elsewhere = c.related.some(
      (r) => r.type === ownedBy && r.relation === 'opened' && r.status === 'open',
    );
    const change =
      !elsewhere && may(who, 'set-date', name) ? actionPath(c.id, 'set-date', { name }) : undefined;
    return { title: textIn(title, lang), day: c.dates[name], change };
  });
}

function factsOf(who: Who, view: View): KeyValue[] {
  const { definition, c } = who;
  // Those that an item records stand in the plan.
  const recorded = new Set(recordedFacts(definition));
  const others = Object.entries(definition.facts).filter(([name]) => !recorded.has(name));
  return others.map(([name, { title }]) => ({
    title: textIn(title, view.lang),
    text: factText(definition, name, c.facts[name] ?? null, view),
    change: may(who, 'set-fact') ? actionPath(c.id, 'set-fact', { name }) : undefined,
  }));
}

function factText(
  definition: Definition,
  name: string,
  value: FactValue,
  { lang, say, agencies }: View,
): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'object') return ownerName(value, lang, agencies);
  return valueTitle(definition, name, value, lang);
}

function outcomeOf(definition: Definition, c: Case, item: ItemView, lang: Lang): string | null {
  if (item.outcome === null) return null;
  return outcomeTitles(definition, c, item.item, [item.outcome, ...item.also], lang);
}

function outcomeTitles(
  definition: Definition,
  c: Case,
  item: string,
  outcomes: string[],
  lang: Lang,
): string {
  const known = itemNamed(definition, c.items[item]?.of ?? '');
  return outcomes.map((outcome) => outcomeTitle(known, outcome, lang)).join('; ');
}

/** What one of two has proposed, and that the other must agree. */
function proposalOf(
  definition: Definition,
  c: Case,
  { item, proposed }: ItemView,
  { say, lang }: View,
): string | null {
  if (!proposed) return null;
  const outcomes = outcomeTitles(definition, c, item, [proposed.outcome, ...proposed.also], lang);
  return say('proposedBy', { role: roleName(proposed.role, lang), outcomes });
}
