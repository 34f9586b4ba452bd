import { describe, expect, test } from 'vitest';
import { commandSchema, namedCommandSchema, type Command } from '../../../domain/case/commands.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import type { Actor } from '../../../domain/case/case.ts';
import { readersOf } from '../../../domain/reading/readers.ts';
import { answer } from '../../../web/commands/answer-form.ts';
import { ask, chase, forward } from '../../../web/commands/asking-forms.ts';
import { confirm } from '../../../web/commands/confirm-form.ts';
import { leave } from '../../../web/commands/case-forms.ts';
import { notHeld, planMeeting } from '../../../web/commands/meeting-day-forms.ts';
import { holdMeeting } from '../../../web/commands/meeting-form.ts';
import { caseCommands, itemCommands } from '../../../web/commands/offer.ts';
import { raise, respond } from '../../../web/commands/signal-forms.ts';
import type { FormField, FormSpec, Posted, Subject } from '../../../web/ui/forms/form.ts';
import { flatFields, fold, unfold } from '../../../web/ui/forms/values.ts';
import { refusalErrors } from '../../../web/ui/forms/errors.ts';
import { agencyName } from '../../../web/ui/names.ts';
import { sayIn } from '../../../web/texts/texts.ts';
import { caseManager, coordinator, municipality, probation } from '../../scenarios/people.ts';
import { plan, type Play } from '../play.ts';

const today = '2026-03-02';
const said = (body: Record<string, unknown>): Command => commandSchema.parse(body);

function subject(play: Play, actor: Actor, item?: string): Subject {
  const c = play.current();
  return {
    say: sayIn('nl'),
    lang: 'nl',
    today,
    actor,
    c,
    definition: definitionOf(c.definition)!,
    item: item === undefined ? undefined : play.item(item),
    organisations: [{ agency: 'huisarts', name: 'Huisartsenpost' }],
    agencies: agencyName,
  };
}

/** A case in which the municipality and the probation service take part. */
function begun(): Play {
  const play = plan(today);
  play.by(
    caseManager,
    said({ type: 'assign', role: 'aftercare-coordinator', agency: 'gemeente-utrecht' }),
    said({ type: 'assign', role: 'probation-worker', agency: 'reclassering' }),
  );
  return play;
}

const question = { type: 'ask', to: municipality, title: 'Is er een kamer?', text: 'Vanaf mei' };
const sent = (spec: FormSpec, s: Subject, posted: Posted) =>
  commandSchema.safeParse({ type: spec.type, ...spec.command(unfold(posted), s) });
const options = (fields: FormField[], name: string): string[] => {
  const field = flatFields(fields).find((each) => each.name === name);
  return field && 'options' in field ? field.options.map(({ value }) => value) : [];
};
const offered = (play: Play, actor: Actor, item: string) =>
  itemCommands(subject(play, actor), play.item(item));

describe('asking', () => {
  test('goes to who takes part, to the client, to an organisation in a role, or to somebody by name', () => {
    const s = subject(begun(), caseManager, 'first-mdo');
    const known = options(ask.fields(s), 'to');
    expect(known).toContain('gemeente-utrecht:aftercare-coordinator');
    expect(known).toContain('client');
    expect(known).not.toContain('pi-noord:case-manager');
    const to = (posted: Posted) => ask.command(unfold({ title: 'Vraag', ...posted }), s)['to'];
    expect(to({ to: 'client' })).toEqual({ role: 'client' });
    expect(to({ agency: 'huisarts', role: 'psychologist' })).toEqual({
      agency: 'huisarts',
      role: 'psychologist',
    });
    expect(to({ person: 'Moeder', contact: '06' })).toEqual({ name: 'Moeder', contact: '06' });
    expect(to({ person: 'Moeder' })).toEqual({ name: 'Moeder' });
    expect(to({ agency: 'huisarts' })).toBeUndefined();
  });

  test('is about the item that one came from, and needs no day', () => {
    const s = subject(begun(), caseManager, 'first-mdo');
    expect(flatFields(ask.fields(s)).find(({ name }) => name === 'about')).toMatchObject({
      value: 'first-mdo',
    });
    expect(sent(ask, s, { to: 'client', title: 'Waar slaapt u?' }).success).toBe(true);
    expect(sent(ask, s, { title: 'Aan niemand' }).success).toBe(false);
  });

  test('is refused, chased and passed on by whom it fits, and taken back by who asked', () => {
    const play = begun();
    play.by(caseManager, said(question));
    expect(offered(play, municipality, 'asked-1').slice(0, 2)).toEqual(['answer', 'forward']);
    expect(offered(play, caseManager, 'asked-1').slice(0, 3)).toEqual(['chase', 'forward', 'answer']);
    const own = subject(play, caseManager, 'asked-1');
    expect(options(answer.fields(own), 'answer')).toContain('withdrawn');
    const other = subject(play, municipality, 'asked-1');
    expect(options(answer.fields(other), 'answer')).toEqual([
      'delivered',
      'received',
      'accepted',
      'refused',
      'not-received',
    ]);
    expect(sent(answer, other, { answer: 'delivered', text: 'Ja' })).toMatchObject({
      data: { item: 'asked-1', answer: 'delivered', text: 'Ja' },
    });
    expect(sent(chase, own, {})).toMatchObject({ data: { type: 'chase', item: 'asked-1' } });
    const next = { to: 'reclassering:probation-worker', reason: 'Zij gaan erover' };
    expect(sent(forward, other, next)).toMatchObject({ data: { to: probation, reason: next.reason } });
  });

  test('of whom has no access offers first to write down the answer, with the day on which it came', () => {
    const play = begun();
    play.by(caseManager, said({ ...question, to: { role: 'client' } }));
    expect(offered(play, caseManager, 'asked-1')[0]).toBe('answer');
    const s = subject(play, caseManager, 'asked-1');
    expect(flatFields(answer.fields(s)).find(({ name }) => name === 'on')).toMatchObject({ value: today });
  });

  test('tells nobody who takes part to whoever was asked from outside', () => {
    const s = { ...subject(begun(), { agency: 'huisarts', role: 'medical-service' }), asked: true };
    expect(JSON.stringify(forward.fields(s))).not.toMatch(/gemeente-utrecht|reclassering:|client/);
  });
});

describe('who reads what is typed', () => {
  test('is told of a question: who asked, who was asked, and the organisation', () => {
    const play = begun();
    play.by(probation, said({ ...question, to: municipality }));
    const { definition, c } = subject(play, municipality);
    const agencies = readersOf(definition, c, municipality, 'asked-1').map(({ agency }) => agency);
    expect(agencies).toEqual(['gemeente-utrecht', 'reclassering', 'pi-noord']);
  });

  test('is the own agency and the organisation where it is about no item', () => {
    const { definition, c } = subject(begun(), probation);
    expect(readersOf(definition, c, probation, undefined).map(({ agency }) => agency)).toEqual([
      'reclassering',
      'pi-noord',
    ]);
  });
});

describe('a meeting', () => {
  const rows = (s: Subject) =>
    holdMeeting
      .fields(s)
      .flatMap((one) => (one.kind === 'group' ? one.fields : []))
      .filter((one) => one.kind === 'group');

  test('asks of everybody whether they were there: the client first, and nobody is preset', () => {
    const s = subject(begun(), caseManager, 'first-mdo');
    expect(rows(s)[0]?.legend.toLowerCase()).toBe('cliënt');
    const presence = flatFields(holdMeeting.fields(s)).filter(({ name }) => name.endsWith('.present'));
    expect(presence.length).toBeGreaterThan(4);
    for (const each of presence) expect(each).toMatchObject({ kind: 'radios' });
    expect(presence.filter((each) => 'value' in each && each.value !== undefined)).toEqual([]);
    expect(flatFields(holdMeeting.fields(s)).find(({ name }) => name === 'everybody')).not.toHaveProperty(
      'values',
    );
  });

  test('leaves out of whom nothing was said, and points at the row that is shown', () => {
    const s = subject(begun(), caseManager, 'first-mdo');
    const hidden = Object.fromEntries(
      flatFields(holdMeeting.fields(s)).flatMap((each) =>
        each.kind === 'hidden' ? [[each.name, each.value]] : [],
      ),
    );
    const values = unfold({
      ...hidden,
      on: today,
      'attendance.0.present': 'yes',
      'attendance.2.present': 'no',
    });
    const { attendance } = holdMeeting.command(values, s) as { attendance: Record<string, unknown>[] };
    expect(attendance).toMatchObject([{ role: 'client', present: true }, { present: false }]);
    expect(
      namedCommandSchema.safeParse({ type: 'hold-meeting', ...holdMeeting.command(values, s) }),
    ).toMatchObject({
      success: true,
    });
    const refused = {
      outcome: 'refused' as const,
      status: 422 as const,
      code: 'reason-required',
      detail: { nl: 'Zeg waarom.', en: 'Say why.' },
      pointer: '/attendance/1/reason',
    };
    const at = (path: string) => holdMeeting.at!(path, values, s);
    expect(refusalErrors(refused, holdMeeting.fields(s), s, at).fields).toEqual({
      'attendance.2.reason': 'Zeg waarom.',
    });
    const untold = { ...refused, pointer: '/attendance' };
    expect(refusalErrors(untold, holdMeeting.fields(s), s, at).fields).toEqual({ everybody: 'Zeg waarom.' });
    expect(fold(values)['attendance.2.present']).toBe('no');
  });

  test('takes everybody at one click, but for whom is said that they were absent', () => {
    const s = subject(begun(), caseManager, 'first-mdo');
    const count = rows(s).length - 2;
    const posted: Posted = { on: today, 'everybody.0': 'yes', 'attendance.1.present': 'no' };
    for (let at = 0; at < count; at += 1) posted[`attendance.${at}.role`] = at ? 'x' : 'client';
    posted[`attendance.${count}.name`] = 'Zus van cliënt';
    const { attendance } = holdMeeting.command(unfold(posted), s) as {
      attendance: { present: boolean; name?: string }[];
    };
    expect(attendance.map(({ present }) => present)).toEqual([
      true,
      false,
      ...Array.from({ length: count - 1 }, () => true),
    ]);
    expect(attendance.at(-1)).toMatchObject({ name: 'Zus van cliënt' });
  });

  test('is planned at a time as people write it, and asks for a new day once it was not held', () => {
    const play = begun();
    const s = subject(play, caseManager, 'first-mdo');
    expect(sent(planMeeting, s, { on: '2026-03-20', at: '9.30', place: 'PI' })).toMatchObject({
      data: { at: '09:30', place: 'PI' },
    });
    expect(sent(planMeeting, s, { on: '2026-03-20', at: 'na de middag' }).success).toBe(false);
    const failed = sent(notHeld, s, { on: today, why: 'client-absent', by: 'client' });
    expect(failed).toMatchObject({ data: { why: 'client-absent', by: { role: 'client' } } });
    expect(offered(play, caseManager, 'first-mdo')[0]).toBe('hold-meeting');
    play.by(caseManager, failed.data!);
    expect(offered(play, caseManager, 'first-mdo')[0]).toBe('plan-meeting');
  });
});

describe('a signal', () => {
  test('is raised by everybody who takes part, and taken up by who leads', () => {
    const play = begun();
    expect(caseCommands(subject(play, probation))).toEqual(expect.arrayContaining(['ask', 'raise']));
    const given = sent(raise, subject(play, probation), { kind: 'concern', text: 'Slaapt op straat' });
    play.by(probation, given.data!);
    expect(offered(play, caseManager, 'raised-1')[0]).toBe('respond');
    const s = subject(play, caseManager, 'raised-1');
    expect(options(respond.fields(s), 'response')).toEqual(['talk', 'ask', 'meet', 'note']);
    const hinted = respond
      .fields(s)
      .flatMap((field) => (field.kind === 'radios' ? field.options : []))
      .flatMap(({ value, hint }) => (hint ? [[value, hint]] : []));
    expect(hinted).toEqual([['ask', 'Kies hieronder aan wie u het vraagt: een ander dan uzelf.']]);
    expect(sent(respond, s, { response: 'talk', reason: 'Eerst horen' })).toMatchObject({
      data: { response: 'talk', owner: undefined },
    });
  });
});

test('a report is confirmed or returned, and a form left empty says neither', () => {
  const s = subject(begun(), caseManager, 'first-mdo');
  expect(sent(confirm, s, { confirmed: 'no', reason: 'Niet gezien' })).toMatchObject({
    data: { confirmed: false, reason: 'Niet gezien' },
  });
  expect(sent(confirm, s, { confirmed: 'yes' })).toMatchObject({ data: { confirmed: true } });
  expect(sent(confirm, s, {}).success).toBe(false);
});

test('the part of an organisation is ended by who steers, and never that of who holds the case', () => {
  const play = begun();
  const s = subject(play, coordinator);
  expect(options(leave.fields(s), 'agency')).toEqual(['gemeente-utrecht', 'reclassering']);
  expect(caseCommands(subject(play, caseManager))).toContain('leave');
  expect(caseCommands(subject(play, municipality))).not.toContain('leave');
});

test('whom one reminds is called by name, also outside every agency', () => {
  const play = begun();
  play.by(caseManager, said({ type: 'ask', to: { outside: 'mother' }, title: 'Kan hij bij u wonen?' }));
  const names = (id: string) => (id === 'mother' ? 'Mevrouw Özdemir' : undefined);
  expect(chase.lead!({ ...subject(play, caseManager, 'asked-1'), names })).toContain('Mevrouw Özdemir');
});
