import { randomUUID } from 'node:crypto';
import { Router, type Response } from 'express';
import { commandSchema } from '../../domain/case/commands.ts';
import { decideSom } from '../../domain/som/decide.ts';
import { agreementSoFar, outcomesFrom } from '../commands/agreement.ts';
import { refusalErrors, schemaErrors } from '../ui/forms/errors.ts';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { criteriaFields, decisionFields, knownCriteria, readCriteria, reasonFor } from './form.ts';
import { somItem, somPath } from '../ui/paths.ts';
import { postedFrom } from '../ui/forms/values.ts';
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
    const { key = randomUUID(), do: wanted, ...posted } = postedFrom(request.body);
    const { subject, view, actor } = found;
    const { criteria, errors } = readCriteria(subject, posted, knownCriteria(subject));
    if (Object.keys(errors).length > 0)
      return show(response, found, { key, posted, errors: { fields: errors } });
    if (wanted !== 'decide') return show(response, found, { key, posted });

    const reason = reasonFor(
      subject,
      posted,
      decideSom(criteria, { today: subject.today, lang: subject.lang }),
    );
    const given = { type: 'decide', item: subject.item!.item, ...outcomesFrom(posted), reason };
    const checked = commandSchema.safeParse(given);
    const fields = decisionFields(subject);
    if (!checked.success) {
      const wrong = schemaErrors(checked.error, fields, view.say);
      if (wrong.fields['outcome']) wrong.fields['outcome'] = view.say('somNoChoice');
      return show(response, found, { key, posted, errors: wrong });
    }
    const result = await services.trajectories.command({ id: subject.c.id, key, actor, body: checked.data });
    if (result.outcome === 'accepted') {
      notify(response, result.published ? 'accepted' : 'pending', 'decideDo');
      return response.redirect(303, `/trajectories/${subject.c.id}`);
    }
    if (result.outcome === 'unavailable') {
      const whole = { title: view.say('unavailableTitle'), text: view.say('unavailableText') };
      return show(response, found, { key, posted, errors: { fields: {}, whole } }, 503);
    }
    show(
      response,
      found,
      { key: randomUUID(), posted, errors: refusalErrors(result, fields, view) },
      result.status,
    );
  });

  return router;
}

const isSom = ({ subject: { c, item } }: Found): boolean =>
  item !== undefined && c.items[item.item]?.of === somItem;

function show(
  response: Response,
  { view, subject, pseudonym, allowed }: Found,
  form: { key: string; posted?: Posted; errors?: FormErrors },
  status = form.errors ? 422 : 200,
): void {
  if (!allowed) return void response.status(403).send(renderPage(view, <ProblemPage status={403} />));
  const known = knownCriteria(subject);
  const { criteria } = readCriteria(subject, form.posted ?? {}, known);
  const data = {
    ...form,
    title: subject.item!.title,
    action: somPath(subject.c.id, subject.item!.item),
    crumb: { href: `/trajectories/${subject.c.id}`, text: `${view.say('backToCase')} ${pseudonym}` },
    known,
    criteria: criteriaFields(subject, known),
    advice: decideSom(criteria, { today: subject.today, lang: subject.lang }),
    agreement: agreementSoFar(subject),
    decision: decisionFields(subject),
  };
  response.status(status).send(renderPage(view, <SomPage data={data} />));
}
