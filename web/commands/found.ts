import type { Request, Response } from 'express';
import { definitionOf } from '../../domain/catalogue.ts';
import type { Actor } from '../../domain/case/case.ts';
import { isAskedHere, viewerOf } from '../../domain/people/access.ts';
import { readItem } from '../../domain/reading/item.ts';
import { asReadBy } from '../../domain/reading/reader.ts';
import { viewItem } from '../../domain/reading/view.ts';
import type { StoredTrajectory } from '../../store/trajectories.ts';
import { probe, type FormSpec, type Subject } from '../ui/forms/form.ts';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { isAddable } from './add-form.ts';
import { leavers } from './leavers.ts';
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
  const shown = spec && (await services.store.trajectory(id, viewerOf(view.actor)));
  const stored = shown ?? (spec && (await askedHere(request, view.actor, services, spec)));
  const definition = stored && definitionOf(stored.definition);
  if (!spec || !stored || !definition) return undefined;
  const { actor, lang, say, today, organisations, agencies } = view;
  const c = asReadBy(stored.case, actor);
  const { item: key, name, fact } = request.query as Record<string, unknown>;
  const read = typeof key === 'string' ? readItem(c, key, view.now) : undefined;
  const subject: Subject = {
    say,
    lang,
    today,
    actor,
    c,
    definition,
    item: read && viewItem(read, lang),
    name: typeof name === 'string' ? name : undefined,
    fact: typeof fact === 'string' && Object.hasOwn(definition.facts, fact) ? fact : undefined,
    organisations,
    agencies,
    asked: !shown,
  };
  if (!isComplete(spec, subject)) return undefined;
  const { person } = actor;
  return {
    view,
    spec,
    subject,
    pseudonym: stored.client?.pseudonym ?? view.agencies(stored.organisation),
    actor: { agency: actor.agency, role: actor.role, ...(person && { person }) },
    allowed: may({ definition, c, actor }, spec.type, subject.item?.item ?? subject.name),
  };
}

/** The case in which this person, who takes no part in it, was asked the question that the form answers. */
async function askedHere(
  { params, query }: Request,
  actor: Actor,
  { store }: PageServices,
  { type }: FormSpec,
): Promise<StoredTrajectory | undefined> {
  const { item } = query;
  if (typeof item !== 'string') return undefined;
  const stored = await store.trajectory(String(params['id']));
  const definition = stored && definitionOf(stored.definition);
  if (!definition || !isAskedHere(definition, stored.case, actor, probe(type, item))) return undefined;
  return stored;
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
