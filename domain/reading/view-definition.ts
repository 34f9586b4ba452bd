import { textIn } from '../calendar/text.ts';
import { definitions } from '../catalogue.ts';
import type { Lang } from '../calendar/types.ts';
import { conditionText } from '../words/conditions.ts';
import { viewLadder } from '../words/ladder.ts';
import { viewOffer, viewOpening } from '../words/opens.ts';
import { viewRepeat } from '../words/repeats.ts';
import { viewDue, viewTerm } from '../words/terms.ts';
import { handoverFacts, isAcceptance } from '../policy/handover.ts';
import { responsesOf } from '../policy/signals.ts';
import type { Definition, ItemDefinition } from '../policy/definition.ts';
import { longLadder, shortLadder, usualFallback } from '../policy/writing.ts';
import { factValue, outcomeTitle, phaseTitle, roleName, trackName, typeTitle } from '../words/titles.ts';

/** A definition for readers: everything it holds, in words made from the rules themselves. */
export function viewDefinition(definition: Definition, lang: Lang) {
  const { plan } = definition;
  return {
    id: definition.id,
    version: definition.version,
    title: textIn(definition.title, lang),
    purpose: textIn(definition.purpose, lang),
    source: definition.source,
    aboutClient: definition.withoutClient !== true,
    several: definition.several === true,
    discreet: definition.discreet === true,
    dates: Object.keys(definition.dates).map((name) => viewDate(definition, name, lang)),
    facts: Object.keys(definition.facts).map((name) => viewFact(definition, name, lang)),
    phases: [...definition.phases].reverse().map(({ id, title, when }) => ({
      id,
      title: textIn(title, lang),
      when: when ? conditionText(definition, when, lang) : null,
    })),
    contact: definition.contact === undefined ? null : factNamed(definition, definition.contact, lang),
    plan: plan
      ? {
          drafted: itemNamed(definition, plan.drafted, lang),
          adopted: itemNamed(definition, plan.adopted, lang),
        }
      : null,
    items: definition.items.map((item) => viewItemDefinition(definition, item, lang)),
    opens: definition.opens.map((rule) => viewOpening(definition, rule, lang)),
    offers: (definition.offers ?? []).map((offer) => viewOffer(definition, offer, lang)),
    openedBy: definitions()
      .filter(({ opens, offers = [] }) => [...opens, ...offers].some(({ type }) => type === definition.id))
      .map(({ id, title }) => ({ type: id, title: textIn(title, lang) })),
    tellsOpener: Object.keys(definition.tellsOpener).map((name) => dateNamed(definition, name, lang)),
    readyToClose: conditionText(definition, definition.readyToClose, lang),
    responses: responsesOf(definition).map(({ id, title, brings }) => ({
      id,
      title: textIn(title, lang),
      brings,
    })),
    steeredBy: definition.steeredBy.map((role) => roleNamed(role, lang)),
    usualFallback: textIn(usualFallback, lang),
    /** For items without a ladder of their own. */
    ladders: {
      fromFifteenDays: viewLadder(definition, longLadder, lang),
      shorter: viewLadder(definition, shortLadder, lang),
    },
  };
}

function viewDate(definition: Definition, name: string, lang: Lang) {
  const date = definition.dates[name]!;
  const { else: standIn, notBefore, ownedBy } = date;
  return {
    name,
    title: textIn(date.title, lang),
    required: date.required === true,
    opening: date.opening === true,
    standIn: standIn === undefined ? null : dateNamed(definition, standIn, lang),
    notBefore: notBefore === undefined ? null : dateNamed(definition, notBefore, lang),
    happened: date.happened === true,
    setBy: (date.setBy ?? []).map((owner) => viewOwner(definition, owner, lang)),
    ownedBy: ownedBy === undefined ? null : { type: ownedBy, title: typeTitle(ownedBy, lang) },
  };
}

function viewFact(definition: Definition, name: string, lang: Lang) {
  const fact = definition.facts[name]!;
  const { between, differsFrom, weighedIn } = fact;
  const given = fact.default ?? null;
  return {
    name,
    title: textIn(fact.title, lang),
    type: fact.type,
    values: Object.entries(fact.values ?? {}).map(([id, each]) => ({ id, title: textIn(each, lang) })),
    default: given === null ? null : factValue(definition, name, given, lang),
    fractions: fact.fractions === true,
    between: between ? { least: between[0], most: between[1] } : null,
    differsFrom: differsFrom === undefined ? null : factNamed(definition, differsFrom, lang),
    follows: fact.follows ? conditionText(definition, fact.follows, lang) : null,
    weighedIn: weighedIn === undefined ? null : itemNamed(definition, weighedIn, lang),
    required: fact.required === true,
    decision: fact.decision === true,
    movedBy: fact.movedBy ?? null,
  };
}

function viewItemDefinition(definition: Definition, item: ItemDefinition, lang: Lang) {
  const { sentry, applies, completedBy } = item;
  return {
    name: item.name,
    title: textIn(item.title, lang),
    kind: item.kind,
    ...viewWho(definition, item, lang),
    track: item.track === undefined ? null : { id: item.track, title: trackName(item.track, lang) },
    discretionary: item.discretionary === true,
    discreet: item.discreet === true,
    titled: item.titled === true,
    note: item.note ?? 'optional',
    tellsClient: item.tellsClient ?? false,
    serves: item.serves === undefined ? null : itemNamed(definition, item.serves, lang),
    records: (item.records ?? []).map((name) => factNamed(definition, name, lang)),
    tells: item.tells === undefined ? null : dateNamed(definition, item.tells, lang),
    waitsFor: sentry
      ? { text: textIn(sentry.waitingFor, lang), when: conditionText(definition, sentry.when, lang) }
      : null,
    applies: applies
      ? {
          when: conditionText(definition, applies.when, lang),
          otherwise: textIn(applies.otherwise, lang),
          outcome: applies.outcome === undefined ? null : outcomeTitle(item, applies.outcome, lang),
        }
      : null,
    opens: item.opens ? viewTerm(definition, item.opens, lang, item) : null,
    due: viewDue(definition, item.due, lang, item),
    repeat: viewRepeat(definition, item, lang),
    outcomes: item.outcomes?.map(({ id, title }) => ({ id, title: textIn(title, lang) })) ?? [],
    several: item.several
      ? { alone: item.several.alone.map((id) => ({ id, title: outcomeTitle(item, id, lang) })) }
      : null,
    settledBy: (item.settledBy ?? []).map((id) => ({ id, title: outcomeTitle(item, id, lang) })),
    turnsTo: isAcceptance(definition, item)
      ? { fact: handoverFacts.giver, title: textIn(definition.facts[handoverFacts.giver]!.title, lang) }
      : null,
    completedBy: completedBy
      ? {
          type: completedBy.trajectory,
          title: typeTitle(completedBy.trajectory, lang),
          phases: completedBy.phases.map((id) => ({
            id,
            title: phaseTitle(completedBy.trajectory, id, lang),
          })),
          failed: completedBy.failed.map((id) => ({
            id,
            title: phaseTitle(completedBy.trajectory, id, lang),
          })),
          movesOrganisation: completedBy.movesOrganisation === true,
        }
      : null,
    agenda: item.agenda?.map(({ title, minutes }) => ({ title: textIn(title, lang), minutes })) ?? [],
    /** Null where it has the usual ladder. */
    ladder: item.ladder ? viewLadder(definition, item.ladder, lang, item) : null,
    fallback: textIn(item.fallback, lang),
  };
}

/** Who does it, decides, is there, confirms and reads. */
function viewWho(definition: Definition, item: ItemDefinition, lang: Lang) {
  const { owner, agreedBy, agreedWhile } = item;
  return {
    owner: viewOwner(definition, owner, lang),
    agreedBy: (agreedBy ?? []).map((role) => roleNamed(role, lang)),
    agreedWhile: agreedWhile ? conditionText(definition, agreedWhile, lang) : null,
    attended: item.attended?.map((role) => roleNamed(role, lang)) ?? null,
    indispensable: (item.indispensable ?? []).map((role) => roleNamed(role, lang)),
    confirmedBy: item.confirmedBy ? viewOwner(definition, item.confirmedBy, lang) : null,
    addressedTo: viewAddressed(definition, item, lang),
    recordedBy: (item.recordedBy ?? []).map((role) => roleNamed(role, lang)),
  };
}

const viewAddressed = (definition: Definition, item: ItemDefinition, lang: Lang) =>
  (item.addressedTo ?? []).map(({ outcomes = [], when, subject, ...who }) => ({
    ...viewOwner(definition, who, lang),
    outcomes: outcomes.map((id) => ({ id, title: outcomeTitle(item, id, lang) })),
    when: when ? conditionText(definition, when, lang) : null,
    subject: subject === true,
  }));

const roleNamed = (role: string, lang: Lang) => ({ role, title: roleName(role, lang) });

const dateNamed = (definition: Definition, name: string, lang: Lang) => ({
  name,
  title: textIn(definition.dates[name]?.title, lang) ?? name,
});

const factNamed = (definition: Definition, name: string, lang: Lang) => ({
  name,
  title: textIn(definition.facts[name]?.title, lang) ?? name,
});

const itemNamed = (definition: Definition, name: string, lang: Lang) => ({
  name,
  title: textIn(definition.items.find((each) => each.name === name)?.title, lang) ?? name,
});

/** Who acts: a role, or whoever a fact names, with the role that it is meanwhile. */
function viewOwner(definition: Definition, owner: ItemDefinition['owner'], lang: Lang) {
  if ('role' in owner) return { ...roleNamed(owner.role, lang), fact: null };
  const title = textIn(definition.facts[owner.fact]?.title, lang) ?? owner.fact;
  return {
    role: owner.else ?? null,
    title: owner.else === undefined ? title : `${title} (${roleName(owner.else, lang)})`,
    fact: owner.fact,
  };
}
