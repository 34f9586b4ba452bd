import { randomUUID } from 'node:crypto';
import { Router, type Response } from 'express';
import type { NamedCommand } from '../../domain/case/commands.ts';
import { statusOf } from '../../domain/case/pauses.ts';
import { readersOf } from '../../domain/reading/readers.ts';
import { lastChange } from '../../store/changed.ts';
import type { ActionLink } from '../ui/action-link.ts';
import type { View } from '../ui/view.tsx';
import { ownerName } from '../ui/names.ts';
import { actionPath, casePath, questionPath, tabPath } from '../ui/paths.ts';
import { changedErrors } from './changed.ts';
import { effects } from './effects.ts';
import { refusalErrors } from '../ui/forms/errors.ts';
import type { FormErrors, FormSpec, Posted, Subject } from '../ui/forms/form.ts';
import { recordedFacts } from './findings.ts';
import { openForm, type Found } from './found.ts';
import { givenIn, type Given } from './given.ts';
import { itemActions } from './item-actions.ts';
import { may } from './offer.ts';
import { secondOf, type Undone } from './second.ts';
import { tries } from './tries.ts';
import { flatFields } from '../ui/forms/values.ts';
import { FormPage, type FormData } from '../ui/forms/page.tsx';
import { ProblemPage } from '../ui/problem.tsx';
import { renderPage } from '../ui/render.tsx';
import { notify, notifyDone } from '../ui/notice.ts';
import { formBody } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';

/**
 * One page and one POST per command: `/trajectories/{id}/{command}?item=…` (or `name=…` for a date or fact).
 */
export function commandRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/trajectories/:id/:command', async (request, response, next) => {
    const found = await openForm(request, response, services, request.params.command);
    if (!found) return next();
    show(response, found, { key: randomUUID() });
  });

  router.post('/trajectories/:id/:command', formBody(), async (request, response, next) => {
    const found = await openForm(request, response, services, request.params.command);
    if (!found) return next();
    const { subject, view } = found;
    // What closed a case may come twice; it is answered below, as the first time.
    if (!found.allowed && statusOf(subject.c) === 'open') return refuse(response, view);
    const given = givenIn(found, request.body);
    const { key, looked, posted, body } = given;
    if ('errors' in body) return show(response, found, { key, looked, posted, errors: body.errors });
    const { id } = subject.c;
    const result = await services.trajectories.command({
      id,
      key,
      actor: found.actor,
      body,
      expected: looked,
    });
    await answerWith(response, found, result, { ...given, body, services });
  });

  return router;
}

/** The first is done and kept; the second is not, which its own form says, or the page one comes back to. */
function saySecond(response: Response, { goOn, subject }: Found, undone: Undone | 'unknown'): void {
  if (undone !== 'unknown') return show(response, undone.found, undone.form, undone.status);
  notify(response, 'undone', 'didNextUnknown');
  response.redirect(303, goOn ?? placeOf(subject));
}

type Result = Awaited<ReturnType<PageServices['trajectories']['command']>>;
type Asked = Given & { body: NamedCommand; services: PageServices };

/** Back to where the command came from, or the form again with what is the matter. */
export async function answerWith(
  response: Response,
  found: Found,
  result: Result,
  { key, looked, posted, values, body: command, at, services }: Asked,
): Promise<void> {
  const { subject, spec, view } = found;
  if (result.outcome === 'accepted') {
    const undone = await secondOf(services, found, values, key);
    if (undone) return saySecond(response, found, undone);
    notifyDone(response, result.published ? 'accepted' : 'pending', { trajectory: subject.c.id, key });
    return response.redirect(303, found.goOn ?? placeOf(subject));
  }
  if (result.outcome === 'unavailable') {
    const errors = {
      fields: {},
      whole: { title: view.say('unavailableTitle'), text: view.say('unavailableText') },
    };
    return show(response, found, { key, looked, posted, errors }, 503);
  }
  if (result.outcome === 'refused' && result.present) {
    const by = await lastChange(services.store, subject.c.id, result.present);
    const errors = changedErrors(result.present, by, { spec, command, subject });
    // What it is now was shown: saved again, it goes.
    const seen = { key: randomUUID(), looked: result.present.sequence };
    return show(response, found, { ...seen, posted, errors }, result.status);
  }
  // Refused: a corrected form is another command, so it gets another key.
  const errors = refusalErrors(result, spec.fields(subject), view, at);
  show(response, found, { key: randomUUID(), looked, posted, errors }, result.status);
}

/**
 * Where one came from: the case, open where the item stands now, or the one question of whoever takes no part
 * in it.
 */
function placeOf({ c, definition, item, name = '', asked }: Subject): string {
  const isFact = Object.hasOwn(definition.facts, name) && !recordedFacts(definition).includes(name);
  if (!item) return isFact ? tabPath(c.id, 'data') : casePath(c.id);
  return asked ? questionPath(c.id, item.item) : `${casePath(c.id)}?item=${encodeURIComponent(item.item)}`;
}

/** The way back from a form: to the list that it was opened from, or to the case. */
export const crumbOf = ({ subject, pseudonym, goOn, view: { say } }: Found): FormData['crumb'] => {
  if (goOn) return { href: goOn, text: say('backToList') };
  const text = subject.asked ? say('backToQuestion') : `${say('backToCase')} ${pseudonym}`;
  return { href: placeOf(subject), text };
};

/** A field for words of one's own, of which is said who reads them. */
const isRead = ({ kind, name }: ReturnType<typeof flatFields>[number]): boolean =>
  kind === 'area' || (kind === 'text' && name.endsWith('.reason'));

function readersSaid(spec: FormSpec, s: Subject): string {
  const readers = readersOf(s.definition, s.c, s.actor, s.item?.item, spec.readBy?.(s));
  return s.say('readBy', { who: readers.map((each) => ownerName(each, s.lang, s.agencies)).join('; ') });
}

/** What else can be done with the item; of its usual action the form is open. */
function otherActions(view: View, { actor, c, definition, item }: Subject, { type }: FormSpec): ActionLink[] {
  if (!item) return [];
  const own = actionPath(c.id, type, { item: item.item });
  return itemActions({ view, actor }, c, definition, item).filter(({ href }) => href !== own);
}

const refuse = (response: Response, view: View): void =>
  void response.status(403).send(renderPage(view, <ProblemPage status={403} />));

/** The form as it is, or with what is the matter. */
export function show(
  response: Response,
  found: Found,
  form: { key: string; looked?: number; posted?: Posted; errors?: FormErrors },
  status = form.errors ? 422 : 200,
): void {
  const { view, spec, subject, allowed, goOn, fromMail, beside } = found;
  if (!allowed) return refuse(response, view);
  const { id } = subject.c;
  const { item, name, fact } = subject;
  const about: Record<string, string> = {
    ...(item && { item: item.item }),
    ...(name && { name }),
    ...(fact && { fact }),
    ...(goOn && { return: goOn }),
  };
  const fields = spec.fields(subject);
  const instead = spec.instead?.(subject) ?? [];
  const data = {
    ...form,
    sequence: form.looked ?? subject.c.sequence,
    title: spec.title(subject),
    lead: spec.lead?.(subject),
    effect: view.say(effects[spec.type]),
    action: actionPath(id, spec.type, about),
    submit: spec.submit?.(subject) ?? view.say(spec.does),
    look: tries[spec.type] === 'if-asked' && !subject.asked ? view.say('moveLook') : undefined,
    crumb: crumbOf(found),
    fields,
    compact: spec.compact,
    readBy: flatFields(fields).some(isRead) ? readersSaid(spec, subject) : undefined,
    ...(fromMail && { focus: true, others: otherActions(view, subject, spec) }),
    instead: instead
      .filter(({ type }) => may(subject, type, item?.item))
      .map(({ type, text }) => ({ href: actionPath(id, type, about), text })),
  };
  response.status(status).send(renderPage(view, <FormPage data={data} beside={beside} />));
}
