import type { Request, Response } from 'express';
import { definitionOf } from '../../domain/catalogue.ts';
import type { Actor, Case } from '../../domain/case/case.ts';
import { isAskedHere, maySee } from '../../domain/people/access.ts';
import { readItem } from '../../domain/reading/item.ts';
import { asReadBy } from '../../domain/reading/reader.ts';
import { viewItem } from '../../domain/reading/view.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import { whereItGoesOn } from '../../store/trajectories.ts';
import { probe, type FormSpec, type Subject } from '../ui/forms/form.ts';
import { colleaguesOf } from '../ui/people.ts';
import { ownAddress, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { isAddable } from './add-form.ts';
import { besideOf } from './beside.tsx';
import { leavers } from './leavers.ts';
import { handoverFor } from './hand-over/reading.ts';
import { fitsKind, formFor, may } from './offer.ts';
import { openable } from './open-form.ts';

export type Found = NonNullable<Awaited<ReturnType<typeof openForm>>>;

/** The case, the form and what it is about; undefined if any of them does not exist for this person. */
export async function openForm(
  request: Request,
  response: Response,
  services: PageServices,
  command: string,
) {
  const { id } = request.params as { id: string };
  const spec = formFor(command);
  const view = await viewOf(request, response, services, 'cases');
  // A form that was opened before the case was closed is saved where that goes on.
  const stored = spec && (await whereItGoesOn(services.store, id));
  const definition = stored && definitionOf(stored.definition);
  if (!spec || !stored || !definition) return undefined;
  const takesPart = maySee(view.actor, stored.agencies);
  if (!takesPart && !answersHere(request, view.actor, stored.case, definition, spec)) return undefined;
  const { actor, lang, say, today, organisations, agencies } = view;
  const c = asReadBy(stored.case, actor);
  const names = await services.store.outsideNames(stored.id);
  const colleagues =
    spec.type === 'assign' || (spec.type === 'ask' && takesPart)
      ? (await colleaguesOf(services.store, view)).people
      : undefined;
  const { item: key, name, fact } = request.query as Record<string, unknown>;
  const read = typeof key === 'string' ? readItem(c, key, view.now) : undefined;
  const subject: Subject = {
    say,
    lang,
    today,
    actor,
    c,
    definition,
    item: read && viewItem(read, lang, names),
    name: typeof name === 'string' ? name : undefined,
    fact: typeof fact === 'string' && Object.hasOwn(definition.facts, fact) ? fact : undefined,
    organisations,
    agencies,
    names,
    colleagues,
    asked: !takesPart,
    ...(spec.type === 'hand-over' && {
      handover: await handoverFor(services.store, { definition, c, actor }),
    }),
  };
  if (!isComplete(spec, subject)) return undefined;
  const { person } = actor;
  return {
    view,
    spec,
    subject,
    goOn: goOnOf(request),
    fromMail: request.query['from'] === 'mail',
    pseudonym: stored.client?.pseudonym ?? view.agencies(stored.organisation),
    actor: { agency: actor.agency, role: actor.role, ...(person && { person }) },
    beside: await besideOf(services.store, spec, subject),
    allowed: may({ definition, c, actor }, spec.type, subject.item?.item ?? subject.name),
  };
}

/** The list that a form was opened from, to go back to; undefined where it was the case. */
export function goOnOf({ query }: Request): string | undefined {
  const address = ownAddress(query['return']);
  return address === '/' ? undefined : address;
}

/** Whether this person, who takes no part in the case, was asked the question that the form answers. */
function answersHere(
  { query: { item } }: Request,
  actor: Actor,
  c: Case,
  definition: Definition,
  { type }: FormSpec,
): boolean {
  return typeof item === 'string' && isAskedHere(definition, c, actor, probe(type, item));
}

const aboutItem = new Set([
  'complete',
  'decide',
  'hold-meeting',
  'answer',
  'forward',
  'chase',
  'plan-meeting',
  'not-held',
  'respond',
  'confirm',
  'request',
  'acknowledge',
  'extend',
  'skip',
  'reopen',
  'settle',
  'override-term',
]);

function isComplete({ type }: FormSpec, subject: Subject): boolean {
  const { item, name, definition } = subject;
  if (aboutItem.has(type)) return item !== undefined && fitsKind(type, item.kind);
  if (type === 'set-date') return name !== undefined && Object.hasOwn(definition.dates, name);
  if (type === 'set-fact') return name !== undefined && Object.hasOwn(definition.facts, name);
  if (type === 'leave') return leavers(subject).length > 0;
  if (type === 'open') return openable(subject).some(({ id }) => id === name);
  return type !== 'add' || isAddable(subject);
}
