import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { textIn } from '../../domain/calendar/text.ts';
import type { Actor, Refusal } from '../../domain/case/case.ts';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import type { HeldPart } from '../../domain/ports/handovers.ts';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { postedFrom } from '../ui/forms/values.ts';
import { colleaguesOf, type ColleagueView } from '../ui/people.ts';
import { ProblemPage } from '../ui/problem.tsx';
import { renderPage } from '../ui/render.tsx';
import { formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import type { View } from '../ui/view.tsx';
import { HandoverDonePage } from './done-page.tsx';
import { handoverFields, handoverPath, readHandover, whoseOf, type Wanted, type Whose } from './form.ts';
import { HandoverPage } from './page.tsx';
import { HandoverPreviewPage } from './preview-page.tsx';
import { linesOf, previewOf } from './words.ts';

/** Giving several cases to others at once: which, to whom, who gets what, and what became of each. */
export function handoverRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/handover', async (request, response) => {
    const found = await whose(request, response, services);
    if (found) show(response, found, {});
  });

  router.post('/handover', formBody(), async (request, response) => {
    const found = await whose(request, response, services);
    if (!found) return;
    const { do: wish, key = randomUUID(), ...posted } = postedFrom(request.body);
    const wanted = readHandover(posted, found.view);
    if ('errors' in wanted) return show(response, found, { posted, errors: wanted.errors });
    if (wish === 'edit') return show(response, found, { posted });
    if (wish === 'give') return give(response, services, found, { wanted, posted, key });
    await preview(response, services, found, { wanted, posted });
  });

  return router;
}

interface Found {
  view: View & { actor: Actor };
  whose: Whose;
  part: HeldPart;
  people: ColleagueView[];
  /** Whose cases, in words. */
  of: string;
}

/** Whose cases they are; undefined once an answer was given. */
async function whose(
  request: Request,
  response: Response,
  services: PageServices,
): Promise<Found | undefined> {
  const view = await viewOf(request, response, services, 'people');
  const refuse = () => void response.status(403).send(renderPage(view, <ProblemPage status={403} />));
  if (!mayUseRoute('giveCases', view.actor.role)) return refuse();
  const asked = whoseOf(request.query);
  if (asked.from.length === 0) {
    response.redirect(303, '/people');
    return undefined;
  }
  const { agency, role, person } = view.actor;
  const actor: Actor = { agency, role, ...(person && { person }) };
  const [part, { people }] = await Promise.all([
    services.handovers.held({ actor, ...asked }),
    colleaguesOf(services.store, view),
  ]);
  if ('outcome' in part) return refuse();
  const names = asked.from.map((each) => people.find(({ id }) => id === each)?.name ?? view.say('nobody'));
  return { view: { ...view, actor }, whose: asked, part, people, of: names.join(', ') };
}

function show(
  response: Response,
  { view, whose: asked, part, people, of }: Found,
  form: { posted?: Posted; errors?: FormErrors },
  status = form.errors ? 422 : 200,
): void {
  const fields = handoverFields(part, people, view);
  const data = { of, action: handoverPath(asked), part, fields, ...form };
  response.status(status).send(renderPage(view, <HandoverPage data={data} />));
}

const refusedForm = (response: Response, found: Found, posted: Posted, refusal: Refusal): void =>
  show(response, found, {
    posted,
    errors: {
      fields: {},
      whole: { title: found.view.say('refusedTitle'), text: textIn(refusal.detail, found.view.lang) },
    },
  });

async function preview(
  response: Response,
  { handovers }: PageServices,
  found: Found,
  { wanted, posted }: { wanted: Wanted; posted: Posted },
): Promise<void> {
  const { view, whose: asked, part, people, of } = found;
  const planned = await handovers.plan({ actor: view.actor, ...asked, cases: wanted.cases, to: wanted.to });
  if ('outcome' in planned) return refusedForm(response, found, posted, planned);
  const seen = previewOf(planned.plan, { view, part, people });
  const hidden = { ...seen.hidden, reason: wanted.reason, key: randomUUID() };
  const data = { of, action: handoverPath(asked), reason: wanted.reason, ...seen, hidden, chosen: posted };
  response.send(renderPage(view, <HandoverPreviewPage data={data} />));
}

async function give(
  response: Response,
  { handovers }: PageServices,
  found: Found,
  { wanted, posted, key }: { wanted: Wanted; posted: Posted; key: string },
): Promise<void> {
  const { view, whose: asked, part, people } = found;
  const result = await handovers.give({
    actor: view.actor,
    key,
    from: asked.from,
    cases: wanted.cases,
    to: wanted.to,
    reason: wanted.reason,
  });
  if (result.outcome === 'refused') return refusedForm(response, found, posted, result);
  const lines = linesOf(result.items, { view, part, people });
  const isUnsure = result.items.some(({ outcome }) => outcome === 'unavailable');
  const data = {
    lines,
    action: handoverPath(asked),
    ...(part.next !== null && { next: handoverPath({ from: asked.from, after: part.next }) }),
    ...(isUnsure && { again: { ...posted, key } }),
  };
  response.send(renderPage(view, <HandoverDonePage data={data} />));
}
