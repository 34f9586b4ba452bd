import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import type { Actor } from '../../domain/case/case.ts';
import { commandSchema, type Command } from '../../domain/case/commands.ts';
import { fingerprint, startedId } from '../../domain/case/fingerprint.ts';
import { reflectionMeeting } from '../../domain/trajectories/reflection-meeting.ts';
import { refusalErrors, schemaErrors } from '../ui/forms/errors.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { postedFrom } from '../ui/forms/values.ts';
import { FormPage } from '../ui/forms/page.tsx';
import { PatternsPage } from './page.tsx';
import { ProblemPage } from '../ui/problem.tsx';
import { knownOf, patternsData, type PatternView, type Patterns } from './data.ts';
import { renderPage } from '../ui/render.tsx';
import { notify } from '../ui/notice.ts';
import { formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';

type PageView = Awaited<ReturnType<typeof viewOf>>;

/**
 * Patterns over cases for who looks after them, and one form that brings a pattern to the reflection meeting.
 */
export function patternRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/patterns', async (request, response) => {
    const found = await look(request, response, services);
    if (found) response.send(renderPage(found.view, <PatternsPage data={found.data} />));
  });

  router.get('/patterns/:agency', async (request, response, next) => {
    const found = await look(request, response, services);
    if (!found) return;
    const pattern = found.data.items.find(({ agency, bring }) => bring && agency === request.params.agency);
    if (!pattern) return next();
    response.send(signalPage(found.view, pattern, found.data, { key: randomUUID() }));
  });

  router.post('/patterns/:agency', formBody(), async (request, response, next) => {
    const found = await look(request, response, services);
    if (!found) return;
    const { view, data } = found;
    const pattern = data.items.find(({ agency, bring }) => bring && agency === request.params.agency);
    if (!pattern) return next();
    const { key = randomUUID(), ...posted } = postedFrom(request.body);
    const again = (status: number, form: { key: string; errors: FormErrors }) =>
      void response.status(status).send(signalPage(view, pattern, data, { posted, ...form }));
    const checked = commandSchema.safeParse({
      type: 'add',
      item: 'signal',
      title: posted['title'] || undefined,
      reason: posted['reason'],
    });
    const fields = fieldsOf(pattern, view);
    if (!checked.success) return again(422, { key, errors: schemaErrors(checked.error, fields, view.say) });

    const result = await bringToMeeting(services, view.actor, data.running?.id, key, checked.data, view.now);
    if (result.outcome === 'accepted') {
      notify(response, result.published ? 'accepted' : 'pending', 'didPattern');
      return response.redirect(303, result.published ? `/trajectories/${result.id}` : '/trajectories');
    }
    const unavailable = {
      fields: {},
      whole: { title: view.say('unavailableTitle'), text: view.say('unavailableText') },
    };
    if (result.outcome === 'unavailable') return again(503, { key, errors: unavailable });
    again(result.status, { key: randomUUID(), errors: refusalErrors(result, fields, view) });
  });

  return router;
}

/** The signal goes to the meeting that runs; without one a meeting is started with it, both or neither. */
async function bringToMeeting(
  { trajectories }: PageServices,
  actor: Actor,
  meeting: string | undefined,
  key: string,
  body: Command,
  now: number,
) {
  const { agency, role, person } = actor;
  const who = { agency, role, ...(person && { person }) };
  // A second click finds the meeting that the first one started,
  // with the signal in it. Another text is another signal.
  const start = `${key}/${fingerprint(body)}`;
  if (meeting !== undefined && meeting !== startedId(agency, start))
    return { id: meeting, ...(await trajectories.command({ id: meeting, key, actor: who, body })) };
  return trajectories.start({
    key: start,
    actor: who,
    type: reflectionMeeting.id,
    organisation: agency,
    dates: {},
    facts: {},
    parties: [],
    parameters: {},
    history: [{ actor: who, body, receivedAt: now }],
  });
}

/** What the patterns are, for roles that may read them; others are told that they may not. */
async function look(
  request: Request,
  response: Response,
  services: PageServices,
): Promise<{ view: PageView; data: Patterns } | undefined> {
  const view = await viewOf(request, response, services, 'patterns');
  if (mayUseRoute('listPatterns', view.actor.role))
    return { view, data: await patternsData(services.store, view) };
  response.status(403).send(renderPage(view, <ProblemPage status={403} />));
  return undefined;
}

/** What is known is filled in already; a person may add to it. */
function fieldsOf(pattern: PatternView, view: PageView): FormField[] {
  const { title, reason } = knownOf(pattern, view);
  return [
    { kind: 'text', name: 'title', label: view.say('patternWhat'), value: title },
    {
      kind: 'area',
      name: 'reason',
      label: view.say('patternWhy'),
      hint: view.say('patternWhyHint'),
      value: reason,
    },
  ];
}

function signalPage(
  view: PageView,
  pattern: PatternView,
  { meeting }: Patterns,
  form: { key: string; posted?: Posted; errors?: FormErrors },
): string {
  const { say } = view;
  const data = {
    ...form,
    title: say('patternDoFor', { agency: pattern.name }),
    lead: say(meeting ? 'patternMeetingOpen' : 'patternMeetingNone'),
    action: `/patterns/${pattern.agency}`,
    submit: say('patternDo'),
    crumb: { href: '/patterns', text: say('patterns') },
    fields: fieldsOf(pattern, view),
  };
  return renderPage(view, <FormPage data={data} />);
}
