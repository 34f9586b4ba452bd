import { randomUUID } from 'node:crypto';
import { Router, type Response } from 'express';
import { namedCommandSchema, type NamedCommand } from '../../domain/case/commands.ts';
import { decideSom } from '../../domain/som/decide.ts';
import { lastChange } from '../../store/changed.ts';
import { changedErrors } from '../commands/changed.ts';
import { agreementSoFar, outcomesFrom } from '../commands/agreement.ts';
import { refusalErrors, schemaErrors } from '../ui/forms/errors.ts';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { criteriaFields, decisionFields, knownCriteria, readCriteria, reasonFor } from './form.ts';
import { goingBack, somItem, somPath } from '../ui/paths.ts';
import { lookedAt, postedFrom } from '../ui/forms/values.ts';
import { ProblemPage } from '../ui/problem.tsx';
import { SomPage } from './page.tsx';
import { renderPage } from '../ui/render.tsx';
import { formBody, notify } from '../ui/request.ts';
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
    const { subject, view, actor } = found;
    const looked = lookedAt(sequence);
    const { criteria, errors } = readCriteria(subject, posted, knownCriteria(subject));
    if (Object.keys(errors).length > 0)
      return show(response, found, { key, looked, posted, errors: { fields: errors } });
    if (wanted !== 'decide') return show(response, found, { key, looked, posted });

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
      notify(response, result.published ? 'accepted' : 'pending', 'decideDo');
      return response.redirect(303, found.goOn ?? `/trajectories/${subject.c.id}`);
    }
    if (result.outcome === 'unavailable') {
      const whole = { title: view.say('unavailableTitle'), text: view.say('unavailableText') };
      return show(response, found, { key, looked, posted, errors: { fields: {}, whole } }, 503);
    }
    const refused = await refusedWith(found, result, checked.data, { looked, services });
    show(response, found, { key: randomUUID(), posted, ...refused }, result.status);
  });

  return router;
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
  form: { key: string; looked?: number; posted?: Posted; errors?: FormErrors },
  status = form.errors ? 422 : 200,
): void {
  if (!allowed) return void response.status(403).send(renderPage(view, <ProblemPage status={403} />));
  const known = knownCriteria(subject);
  const { criteria } = readCriteria(subject, form.posted ?? {}, known);
  const data = {
    ...form,
    sequence: form.looked ?? subject.c.sequence,
    title: subject.item!.title,
    action: goingBack(somPath(subject.c.id, subject.item!.item), goOn),
    crumb: goOn
      ? { href: goOn, text: view.say('backToList') }
      : { href: `/trajectories/${subject.c.id}`, text: `${view.say('backToCase')} ${pseudonym}` },
    known,
    criteria: criteriaFields(subject, known),
    advice: decideSom(criteria, { today: subject.today, lang: subject.lang }),
    agreement: agreementSoFar(subject),
    decision: decisionFields(subject),
  };
  response.status(status).send(renderPage(view, <SomPage data={data} />));
}
