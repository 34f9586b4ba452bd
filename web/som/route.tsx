import { randomUUID } from 'node:crypto';
import { Router, type Response } from 'express';
import { namedCommandSchema, type NamedCommand } from '../../domain/case/commands.ts';
import type { SomCriteria } from '../../domain/som/criteria.ts';
import { decideSom } from '../../domain/som/decide.ts';
import { lastChange } from '../../store/changed.ts';
import { changedErrors } from '../commands/changed.ts';
import { agreementSoFar, outcomesFrom, proposedBoxes } from '../commands/agreement.ts';
import { refusalErrors, schemaErrors } from '../ui/forms/errors.ts';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { answersIn, criteriaFields, decisionFields, knownCriteria, readCriteria, reasonFor } from './form.ts';
import { isKept, keptPosted, otherKept } from './kept.ts';
import { goingBack, somItem, somPath } from '../ui/paths.ts';
import { lookedAt, postedFrom } from '../ui/forms/values.ts';
import { ProblemPage } from '../ui/problem.tsx';
import { SomPage } from './page.tsx';
import { renderPage } from '../ui/render.tsx';
import { notifyDone } from '../ui/notice.ts';
import { formBody } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { openForm, type Found } from '../commands/found.ts';

/**
 * The form of the selection support model: the table advises
 * while it is filled in, the decision is the ordinary command.
 */
export function somRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/trajectories/:id/som', async (request, response, next) => {
    const found = await openForm(request, response, services, 'decide');
    if (!found || !isSom(found)) return next();
    show(response, found, { key: randomUUID() });
  });

  router.post('/trajectories/:id/som', formBody(), async (request, response, next) => {
    const found = await openForm(request, response, services, 'decide');
    if (!found || !isSom(found)) return next();
    const { key = randomUUID(), do: wanted, sequence, ...posted } = postedFrom(request.body);
    const { subject } = found;
    const looked = lookedAt(sequence);
    const { criteria, errors } = readCriteria(subject, posted, knownCriteria(subject));
    if (Object.keys(errors).length > 0)
      return show(response, found, { key, looked, posted, errors: { fields: errors } });
    const kept = wanted === 'keep' ? key : randomUUID();
    const result = await keep(services, found, posted, kept);
    if (result?.outcome === 'unavailable') return unavailable(response, found, { key, looked, posted });
    if (wanted === 'keep') {
      const published = result?.outcome !== 'accepted' || result.published;
      notifyDone(response, published ? 'accepted' : 'pending', { trajectory: subject.c.id, key: kept });
      return response.redirect(303, found.goOn ?? `/trajectories/${subject.c.id}`);
    }
    if (wanted !== 'decide') return show(response, found, { key, looked, posted, advised: true });
    await decided(response, services, found, { key, looked, posted, criteria });
  });

  return router;
}

interface Tried {
  key: string;
  looked: number | undefined;
  posted: Posted;
}

/** Keeps what was filled in, unless it is kept so already. */
async function keep(services: PageServices, { subject, actor }: Found, posted: Posted, key: string) {
  const form = namedCommandSchema.safeParse({
    type: 'fill-in',
    item: subject.item!.item,
    ...answersIn(posted),
  });
  if (!form.success || form.data.type !== 'fill-in' || isKept(subject, form.data)) return undefined;
  return services.trajectories.command({ id: subject.c.id, key, actor, body: form.data });
}

function unavailable(response: Response, found: Found, tried: Tried): void {
  const { say } = found.view;
  const whole = { title: say('unavailableTitle'), text: say('unavailableText') };
  show(response, found, { ...tried, errors: { fields: {}, whole } }, 503);
}

/** The decision itself, after what was filled in is kept. */
async function decided(
  response: Response,
  services: PageServices,
  found: Found,
  { key, looked, posted, criteria }: Tried & { criteria: SomCriteria },
) {
  const { subject, view, actor } = found;
  const reason = reasonFor(
    subject,
    posted,
    decideSom(criteria, { today: subject.today, lang: subject.lang }),
  );
  const given = { type: 'decide', item: subject.item!.item, ...outcomesFrom(posted), reason };
  const checked = namedCommandSchema.safeParse(given);
  const fields = decisionFields(subject);
  if (!checked.success) {
    const wrong = schemaErrors(checked.error, fields, view.say);
    if (wrong.fields['outcome']) wrong.fields['outcome'] = view.say('somNoChoice');
    return show(response, found, { key, looked, posted, errors: wrong });
  }
  const result = await services.trajectories.command({
    id: subject.c.id,
    key,
    actor,
    body: checked.data,
    expected: looked,
  });
  if (result.outcome === 'accepted') {
    notifyDone(response, result.published ? 'accepted' : 'pending', { trajectory: subject.c.id, key });
    return response.redirect(303, found.goOn ?? `/trajectories/${subject.c.id}`);
  }
  if (result.outcome === 'unavailable') return unavailable(response, found, { key, looked, posted });
  const refused = await refusedWith(found, result, checked.data, { looked, services });
  show(response, found, { key: randomUUID(), posted, ...refused }, result.status);
}

type Result = Awaited<ReturnType<PageServices['trajectories']['command']>>;
type Refused = Extract<Result, { outcome: 'refused' | 'failed' }>;

/** What the page says of a refusal, and the case that its next form is made from. */
async function refusedWith(
  { subject, spec, view }: Found,
  result: Refused,
  command: NamedCommand,
  { looked, services }: { looked: number | undefined; services: PageServices },
) {
  if (result.outcome !== 'refused' || !result.present)
    return { looked, errors: refusalErrors(result, decisionFields(subject), view) };
  const by = await lastChange(services.store, subject.c.id, result.present);
  const errors = changedErrors(result.present, by, { spec, command, subject });
  return { looked: result.present.sequence, errors };
}

const isSom = ({ subject: { c, item } }: Found): boolean =>
  item !== undefined && c.items[item.item]?.of === somItem;

function show(
  response: Response,
  { view, subject, pseudonym, allowed, goOn }: Found,
  form: { key: string; looked?: number; posted?: Posted; errors?: FormErrors; advised?: boolean },
  status = form.errors ? 422 : 200,
): void {
  if (!allowed) return void response.status(403).send(renderPage(view, <ProblemPage status={403} />));
  const known = knownCriteria(subject);
  const posted = form.posted ?? keptPosted(subject);
  const { criteria } = readCriteria(subject, posted, known);
  const fields = criteriaFields(subject, known);
  const data = {
    ...form,
    // Of a form that is new the boxes come from what was proposed, beside what was kept.
    posted: form.posted ?? { ...posted, ...proposedBoxes(subject) },
    other: otherKept(subject, posted, fields),
    sequence: form.looked ?? subject.c.sequence,
    title: subject.item!.title,
    action: goingBack(somPath(subject.c.id, subject.item!.item), goOn),
    crumb: goOn
      ? { href: goOn, text: view.say('backToList') }
      : { href: `/trajectories/${subject.c.id}`, text: `${view.say('backToCase')} ${pseudonym}` },
    known,
    criteria: fields,
    advice: decideSom(criteria, { today: subject.today, lang: subject.lang }),
    agreement: agreementSoFar(subject),
    decision: decisionFields(subject),
  };
  response.status(status).send(renderPage(view, <SomPage data={data} />));
}
