import { Router, type Request, type Response } from 'express';
import { viewerOf } from '../../domain/people/access.ts';
import type { MeetingShown } from '../../domain/ports/calendars.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { postedFrom } from '../ui/forms/values.ts';
import { meetingPath } from '../ui/paths.ts';
import { renderPage } from '../ui/render.tsx';
import { notify } from '../ui/notice.ts';
import { formBody, viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { MeetingPage } from './page.tsx';

type Found = NonNullable<Awaited<ReturnType<typeof find>>>;

/** Where an invitation leads: what is planned, who comes, and one's own answer. */
export function meetingRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/trajectories/:id/meetings/:item', async (request, response, next) => {
    const found = await find(request, response, services);
    if (!found) return next();
    // A link in a mail presets what it says; only sending it answers.
    const { answer } = request.query;
    show(response, found, typeof answer === 'string' ? { posted: { answer } } : {});
  });

  router.post('/trajectories/:id/meetings/:item', formBody(), async (request, response, next) => {
    const found = await find(request, response, services);
    if (!found) return next();
    const { view, meeting } = found;
    const posted = postedFrom(request.body);
    const { answer } = posted;
    if (answer !== 'yes' && answer !== 'no') {
      const errors = { fields: { answer: view.say('meetingAnswerMissing') } };
      return show(response, found, { posted, errors }, 422);
    }
    const { actor, lang } = view;
    const about = { trajectory: meeting.trajectory, item: meeting.item, actor, lang };
    const answered = await services.meetings.answer({ ...about, coming: answer === 'yes' });
    if ('outcome' in answered) {
      const errors = { fields: {}, whole: { title: view.say('meetingNotAsked'), text: '' } };
      return show(response, found, { posted, errors }, answered.status);
    }
    notify(response, 'accepted', answer === 'yes' ? 'didComing' : 'didNotComing');
    response.redirect(303, meetingPath(meeting.trajectory, meeting.item));
  });

  return router;
}

async function find(request: Request, response: Response, { store, meetings, ...rest }: PageServices) {
  const { id, item } = request.params as { id: string; item: string };
  const view = await viewOf(request, response, { store, meetings, ...rest }, 'cases');
  const { actor, lang } = view;
  const meeting = await meetings.one({ trajectory: id, item, actor, lang });
  if ('outcome' in meeting) return undefined;
  const stored = await store.trajectory(meeting.trajectory, viewerOf(actor));
  if (!stored) return undefined;
  return { view, meeting, pseudonym: stored.client?.pseudonym ?? view.agencies(stored.organisation) };
}

const fieldsOf = ({ view: { say } }: Found, { mine }: MeetingShown): FormField[] => [
  {
    kind: 'radios',
    name: 'answer',
    label: say('meetingAnswer'),
    options: [
      { value: 'yes', text: say('meetingYes'), hint: say('meetingYesHint') },
      { value: 'no', text: say('meetingNo'), hint: say('meetingNoHint') },
    ],
    ...(typeof mine?.coming === 'boolean' && { value: mine.coming ? 'yes' : 'no' }),
  },
];

function show(
  response: Response,
  found: Found,
  typed: { posted?: Posted; errors?: FormErrors },
  status = 200,
): void {
  const { view, meeting, pseudonym } = found;
  const data = { meeting, pseudonym, fields: fieldsOf(found, meeting), ...typed };
  response.status(status).send(renderPage(view, <MeetingPage data={data} />));
}
