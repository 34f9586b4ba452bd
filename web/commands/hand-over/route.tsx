import { randomUUID } from 'node:crypto';
import { Router, type Response } from 'express';
import { namedCommandSchema } from '../../../domain/case/commands.ts';
import { refusalErrors, schemaErrors } from '../../ui/forms/errors.ts';
import type { FormErrors, Posted } from '../../ui/forms/form.ts';
import { FormPage } from '../../ui/forms/page.tsx';
import { fold, lookedAt, postedFrom, unfold } from '../../ui/forms/values.ts';
import { actionPath } from '../../ui/paths.ts';
import { ProblemPage } from '../../ui/problem.tsx';
import { renderPage } from '../../ui/render.tsx';
import { notifyDone } from '../../ui/notice.ts';
import { formBody } from '../../ui/request.ts';
import type { PageServices } from '../../ui/services.ts';
import { openForm, type Found } from '../found.ts';
import { DossierBeside } from './beside.tsx';
import { dossierOf } from './dossier.ts';
import { offer, offeredBy } from './offering.ts';

/**
 * The hand-over of a case: one form with the dossier beside it, which opens the hand-over and offers it.
 * Where one was offered already, it leads there.
 */
export function handOverRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/trajectories/:id/hand-over', async (request, response, next) => {
    const found = await openForm(request, response, services, 'hand-over');
    if (!found) return next();
    const elsewhere = runsElsewhere(found);
    if (elsewhere) return response.redirect(303, elsewhere);
    show(response, found, { key: randomUUID() });
  });

  router.post('/trajectories/:id/hand-over', formBody(), async (request, response, next) => {
    const found = await openForm(request, response, services, 'hand-over');
    if (!found) return next();
    const { subject, spec, view, actor } = found;
    if (!found.allowed) return refuse(response, found);
    const { key = randomUUID(), sequence, ...posted } = postedFrom(request.body);
    const looked = lookedAt(sequence);
    const values = unfold(posted);
    const fields = spec.fields(subject);
    const at = (path: string) => spec.at!(path, values, subject);
    const checked = namedCommandSchema.safeParse({ type: spec.type, ...spec.command(values, subject) });
    if (!checked.success || checked.data.type !== 'hand-over') {
      const errors = schemaErrors(checked.error!, fields, view.say, at);
      return show(response, found, { key, looked, posted: fold(values), errors });
    }
    // Sent twice, it was offered the first time.
    const elsewhere = runsElsewhere(found);
    if (elsewhere) return response.redirect(303, elsewhere);
    const result = await offer(services, {
      id: subject.c.id,
      key,
      actor,
      to: checked.data.to,
      reason: checked.data.reason,
      note: posted['note'],
      expected: looked,
    });
    if (result.outcome === 'offered') {
      const { handover } = result;
      const done = handover === null ? { trajectory: subject.c.id, key } : offeredBy(handover, key);
      notifyDone(response, handover === null ? 'pending' : 'accepted', done);
      return response.redirect(303, found.goOn ?? `/trajectories/${subject.c.id}`);
    }
    if (result.outcome === 'unavailable') {
      const whole = { title: view.say('unavailableTitle'), text: view.say('unavailableText') };
      return show(response, found, { key, looked, posted, errors: { fields: {}, whole } }, 503);
    }
    const errors = refusalErrors(result, fields, view, at);
    show(response, found, { key: randomUUID(), looked, posted, errors }, result.status);
  });

  return router;
}

/** The hand-over that waits for its answer or was accepted, for who may see it. */
function runsElsewhere({ subject: { handover } }: Found): string | undefined {
  const stands = handover?.stands;
  return handover?.read && (stands === 'offered' || stands === 'accepted')
    ? `/trajectories/${handover.id}`
    : undefined;
}

const refuse = (response: Response, { view }: Found): void =>
  void response.status(403).send(renderPage(view, <ProblemPage status={403} />));

function show(
  response: Response,
  found: Found,
  form: { key: string; looked?: number; posted?: Posted; errors?: FormErrors },
  status = form.errors ? 422 : 200,
): void {
  const { view, spec, subject, pseudonym, allowed, goOn } = found;
  if (!allowed) return refuse(response, found);
  const { id, sequence } = subject.c;
  const data = {
    ...form,
    sequence: form.looked ?? sequence,
    title: spec.title(subject),
    lead: spec.lead?.(subject),
    action: actionPath(id, spec.type, goOn === undefined ? {} : { return: goOn }),
    submit: spec.submit!(subject)!,
    crumb: goOn
      ? { href: goOn, text: view.say('backToList') }
      : { href: `/trajectories/${id}`, text: `${view.say('backToCase')} ${pseudonym}` },
    fields: spec.fields(subject),
  };
  const beside = <DossierBeside dossier={dossierOf(subject)} />;
  response.status(status).send(renderPage(view, <FormPage data={data} beside={beside} />));
}
