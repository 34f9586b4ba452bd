import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { isDay } from '../../domain/calendar/day.ts';
import { textIn } from '../../domain/calendar/text.ts';
import { personSchema, reasonSchema } from '../../domain/case/fields.ts';
import { wrongSnooze } from '../../domain/people/snooze.ts';
import { isProfessional } from '../../domain/policy/roles.ts';
import { snoozable } from '../../store/put-away.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { postedFrom, ticked } from '../ui/forms/values.ts';
import { ProblemPage } from '../ui/problem.tsx';
import { renderPage } from '../ui/render.tsx';
import { notify } from '../ui/notice.ts';
import { formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { chosenFields, pickedOf, type Picked } from './chosen-data.ts';
import { ChosenPage } from './chosen-page.tsx';
import { listAt, readChosen, type Chosen, type Deed } from './chosen.ts';
import { worklistData, type Reader } from './data.ts';
import { doWith, type Filled, type Outcome } from './doing.ts';
import { backTo } from './later.ts';
import { OutcomePage } from './outcome-page.tsx';
import { keyOf, readQuery } from './query.ts';
import { didEach } from './deed-texts.ts';

/**
 * One thing done with several rows at once, each with an outcome of its own; and what was put away, shown
 * again.
 */
export function chosenRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/worklist/chosen', async (request, response) => {
    const found = await lookAt(request, response, services, request.query);
    if (found) await show(response, services, found, {});
  });

  router.post('/worklist/chosen', formBody(), async (request, response) => {
    const { key = randomUUID(), do: deed, return: back, ...posted } = postedFrom(request.body);
    const rows = ticked(posted, 'row');
    const found = await lookAt(request, response, services, { do: deed, row: rows, return: back });
    if (!found) return;
    if (found.picked.length === 0) return show(response, services, found, {});
    const filled = read(found, { ...posted, key });
    if ('errors' in filled) return show(response, services, found, { posted, errors: filled.errors });
    // Before anything is done: where one goes on afterwards.
    const goOn = await placeAfter(services, found);
    const able = found.picked.filter(({ whyNot }) => whyNot === null);
    const outcomes = await doWith(found.chosen.deed, able, { services, view: found.view, filled });
    const all = [...outcomes, ...found.picked.filter(({ whyNot }) => whyNot !== null).map(refused)];
    if (all.every(({ done }) => done) && found.gone === 0) {
      notify(response, 'accepted', didEach[found.chosen.deed][all.length === 1 ? 'one' : 'many'], {
        n: all.length,
        ...(isDay(filled.until ?? '') && { day: filled.until }),
        ...(filled.to && { person: filled.to }),
      });
      return response.redirect(303, goOn);
    }
    const again = againWith(found.chosen.deed, all, { ...posted, key });
    const data = { outcomes: all, gone: found.gone, back: found.chosen.back, again };
    response.send(renderPage(found.view, <OutcomePage data={{ ...data, deed: found.chosen.deed }} />));
  });

  router.post('/worklist/shown', formBody(), async (request, response) => {
    const view = await lookerAt(request, response, services);
    if (!view) return;
    const { row = '', return: back } = postedFrom(request.body);
    const key = keyOf(row);
    const { agency, person } = view.actor;
    if (key && person !== undefined) await services.store.endSnooze({ agency, person }, key);
    notify(response, 'accepted', 'didLaterEnd');
    response.redirect(303, listAt(back));
  });

  return router;
}

interface Found {
  view: Reader;
  chosen: Chosen;
  picked: Picked[];
  /** How many of what was chosen are no more in any list of hers. */
  gone: number;
}

/** For who works on cases; answers who does not. */
async function lookerAt(request: Request, response: Response, services: PageServices) {
  const view = await viewOf(request, response, services, 'worklist');
  if (isProfessional(view.actor.role) && view.actor.person !== undefined) return view;
  response.status(403).send(renderPage(view, <ProblemPage status={403} />));
  return undefined;
}

/** What was chosen and to do what; undefined once it was answered. */
async function lookAt(
  request: Request,
  response: Response,
  services: PageServices,
  query: Record<string, unknown>,
): Promise<Found | undefined> {
  const view = await lookerAt(request, response, services);
  if (!view) return undefined;
  const chosen = readChosen(query);
  if (!chosen) {
    response.redirect(303, listAt(query['return']));
    return undefined;
  }
  const picked = await pickedOf(services.store, view, chosen);
  return { view, chosen, picked, gone: chosen.rows.length - picked.length };
}

async function show(
  response: Response,
  { store }: PageServices,
  { view, chosen, picked, gone }: Found,
  typed: { posted?: Posted; errors?: FormErrors },
): Promise<void> {
  const fields: FormField[] = await chosenFields(store, view, chosen.deed, picked);
  const data = { chosen, picked, gone, fields, key: randomUUID(), ...typed };
  response.status(typed.errors ? 422 : 200).send(renderPage(view, <ChosenPage data={data} />));
}

/** What was filled in; or what is missing or cannot be. */
function read(
  { chosen, picked, view }: Found,
  posted: Posted & { key: string },
): Filled | { errors: FormErrors } {
  const { say } = view;
  const { key, text, until = '', to = '', reason = '' } = posted;
  const wrong = (fields: Record<string, string | false>) =>
    Object.fromEntries(Object.entries(fields).filter(([, message]) => message)) as Record<string, string>;
  const missing = (label: string) => say('errorRequired', { field: label });
  const needsReason: Record<Deed, boolean> = { chase: false, later: true, give: true };
  const errors = wrong({
    until: chosen.deed === 'later' && wrongDay(until, picked, view),
    to: chosen.deed === 'give' && !personSchema.safeParse(to).success && missing(say('giveTo')),
    reason:
      needsReason[chosen.deed] && !reasonSchema.safeParse(reason).success && missing(say('fieldReason')),
    text:
      Boolean(text) &&
      !reasonSchema.safeParse(text).success &&
      say('errorInvalid', { field: say('fieldChase') }),
  });
  if (Object.keys(errors).length > 0) return { errors: { fields: errors } };
  return { key, until, to, reason, ...(text && { text }) };
}

/** No day; or one that the only row cannot come back on. Of several each says what became of it. */
function wrongDay(
  until: string,
  picked: readonly Picked[],
  { say, lang, today, actor }: Reader,
): string | false {
  if (!isDay(until)) return say('errorDate');
  const wrong = picked.length === 1 ? wrongSnooze(until, snoozable(picked[0]!.row, actor), today) : undefined;
  return wrong?.pointer === '/until' && textIn(wrong.detail, lang);
}

const refused = (of: Picked): Outcome => ({ of, done: false, unsure: false, why: of.whyNot });

/**
 * What could not be confirmed, once more: a word is not sent twice, which its key sees to; what is given is
 * read anew, as somebody may have it by now.
 */
function againWith(deed: Deed, outcomes: readonly Outcome[], posted: Posted & { key: string }): Posted {
  const rest = Object.entries(posted).filter(([name]) => !name.startsWith('row.'));
  const unsure = outcomes.filter((each) => each.unsure).map(({ of }, n) => [`row.${n}`, of.key]);
  return {
    ...(Object.fromEntries([...rest, ...unsure]) as Posted),
    key: deed === 'give' ? randomUUID() : posted.key,
  };
}

/** The list again, at the row after these; a row that one came from says it already. */
async function placeAfter({ store }: PageServices, { view, chosen }: Found): Promise<string> {
  const { back, rows } = chosen;
  if (back.includes('#')) return back;
  const query = readQuery(Object.fromEntries(new URLSearchParams(back.split('?')[1])), 'me');
  const { groups } = await worklistData(store, view, [query]);
  const keys = [...new Set(groups.flatMap((group) => group.rows.map(({ key }) => key)))];
  return backTo(query, keys, rows);
}
