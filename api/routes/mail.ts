import { iso } from '../../domain/calendar/zone.ts';
import type { Actor } from '../../domain/case/case.ts';
import { testMail, wrongMailSettings } from '../../domain/mailing/choosing.ts';
import type { Store } from '../../store/store.ts';
import { refused } from '../http/problem.ts';
import { ok, operation } from '../operation.ts';
import { mailChoiceSchema, myMailSchema, testMailSchema } from '../schemas/mail.ts';

const ABOUT = 'Of yourself at the agency for which you act. ';

const getMyMail = operation({
  id: 'getMyMail',
  method: 'get',
  path: '/me/mail',
  tag: 'People',
  summary: 'What you are mailed, and where',
  description: `${ABOUT}The address comes from your issuer or personnel system.`,
  answers: { 200: { description: 'As it is now', schema: myMailSchema } },
  refusals: [503],
  handle: async ({ actor }, { store }) => ok(await myMail(store, actor)),
});

const setMyMail = operation({
  id: 'setMyMail',
  method: 'put',
  path: '/me/mail',
  tag: 'People',
  summary: 'Choose what you are mailed',
  description: `${ABOUT}Your mailbox holds everything, whatever you choose. Repeating it is safe.`,
  body: mailChoiceSchema,
  answers: { 200: { description: 'As it is now', schema: myMailSchema } },
  refusals: [422, 503],
  async handle({ actor, body, lang }, { store }) {
    const wrong = wrongMailSettings(body);
    if (wrong) throw refused(wrong, lang);
    await store.putMailSettings(actor.agency, actor.person!, body);
    return ok(await myMail(store, actor));
  },
});

const testMyMail = operation({
  id: 'testMyMail',
  method: 'post',
  path: '/me/mail/test',
  tag: 'People',
  summary: 'Send yourself a test message',
  description: `${ABOUT}It goes out within minutes; what became of it stands in \`mails\`. Within a minute it is one.`,
  answers: { 202: { description: 'It will be sent', schema: testMailSchema } },
  refusals: [503],
  async handle({ actor, now }, { store }) {
    const mail = testMail(actor.agency, actor.person!, now);
    await store.planMail([mail]);
    return { status: 202, body: { dueAt: iso(mail.dueAt) } };
  },
});

/** Machines have no business here: whoever asks is a person. */
async function myMail(store: Store, { agency, person }: Actor) {
  const [settings, reached, mails] = await Promise.all([
    store.mailSettings(agency, person!),
    store.mailAddress(agency, person!),
    store.mailOf(agency, person!, 20),
  ]);
  return {
    ...settings,
    ...reached,
    mails: mails.map(({ kind, status, dueAt, sentAt }) => ({
      kind,
      status,
      dueAt: iso(dueAt),
      sentAt: sentAt === null ? null : iso(sentAt),
    })),
  };
}

export const mailRoutes = [getMyMail, setMyMail, testMyMail];
