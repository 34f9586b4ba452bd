import { describe, expect, test } from 'vitest';
import type { Command } from '../../../domain/case/commands.ts';
import { eventSchemaOf } from '../../../domain/partners/cloud-event.ts';
import { ADMITTED, incoming, incomingOf } from '../../../domain/partners/incoming.ts';
import { receiversOf, systemOf } from '../../../domain/partners/receivers.ts';
import { unlisted, voicesOf } from '../../../domain/partners/sender.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { complete } from '../../scenarios/commands.ts';
import { care, municipality, probation } from '../../scenarios/people.ts';
import { begin, plan, type Play } from '../play.ts';

const sender = {
  id: 'tulp',
  agency: 'dji',
  subject: 'tulp',
  speaksFor: ['pi-noord', 'pi-zuid'],
  types: null,
  secrets: [],
};
const candidate = (play: Play) => {
  const c = play.current();
  return { id: c.id, definition: c.definition, organisation: c.organisation, case: c };
};
const dataOf = (type: string, data: object): Record<string, unknown> =>
  incomingOf(`nl.traject.${type}`)!.data.parse(data);
/** Where a signal goes, and what becomes of it there. */
function tell(play: Play, agency: string, type: string, data: object) {
  const told = { type: `nl.traject.${type}`, data: dataOf(type, data) };
  const found = receiversOf(told, [candidate(play)], [agency]);
  if (typeof found === 'string') return found;
  const [{ organisation, body }] = found as [(typeof found)[number]];
  return play.asks(systemOf(organisation), body as Command);
}
const accepted = { outcome: 'accepted' };
const detention = () =>
  plan('2026-03-02', { parties: [probation, municipality], facts: { status: 'sentenced' } });
const handover = () => {
  const play = begin('warm-handover', {
    on: '2026-05-04',
    by: probation,
    dates: { needed: '2026-07-01' },
    facts: { giver: probation, receiver: care },
  });
  play.by(probation, complete('package'));
  return play;
};

describe('each type that a partner’s system can tell', () => {
  test.each<[string, () => Play, string, object]>([
    ['date.changed', detention, 'pi-noord', { date: 'expectedRelease', on: '2026-12-01' }],
    ['fact.changed', detention, 'pi-noord', { fact: 'regime', value: 'long' }],
    [
      'request.answered',
      detention,
      'reclassering',
      { item: 'information-request-probation', answer: 'delivered' },
    ],
    ['handover.accepted', handover, 'bw-de-brug', { decidedBy: { role: 'care-worker' } }],
    [
      'handover.refused',
      handover,
      'bw-de-brug',
      { reason: 'Geen plaats', decidedBy: { role: 'care-worker' } },
    ],
    [
      'decision.made',
      detention,
      'pi-noord',
      {
        item: 'som-screening',
        outcome: 'prepare-supervision',
        reason: 'Samen',
        decidedBy: { role: 'case-manager' },
      },
    ],
    ['incident.reported', detention, 'pi-noord', { text: 'Gevecht' }],
    ['concern.raised', detention, 'reclassering', { text: 'Onrust' }],
    ['client.released', detention, 'pi-noord', { on: '2026-03-02' }],
    ['client.arrived', handover, 'bw-de-brug', { on: '2026-05-04' }],
    ['signal.raised', detention, 'gemeente-utrecht', { kind: 'change', text: 'Verhuisd' }],
    ['item.completed', detention, 'pi-noord', { item: 'intake-screening' }],
    [
      'question.asked',
      detention,
      'pi-noord',
      {
        to: { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' },
        title: 'Is er een woning?',
        decidedBy: { role: 'case-manager' },
      },
    ],
    [
      'question.forwarded',
      detention,
      'reclassering',
      {
        item: 'information-request-probation',
        to: { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' },
        reason: 'Daar bekend',
        decidedBy: { role: 'probation-worker' },
      },
    ],
    ['meeting.planned', detention, 'pi-noord', { item: 'first-mdo', on: '2026-03-20', at: '14:00' }],
    [
      'meeting.held',
      detention,
      'pi-noord',
      {
        item: 'first-mdo',
        on: '2026-03-02',
        attendance: [
          { role: 'client', present: true },
          { ...probation, present: true },
        ],
      },
    ],
    ['meeting.missed', detention, 'pi-noord', { item: 'first-mdo', on: '2026-03-02', why: 'client-absent' }],
  ])('%s is carried out where its agency may say it', (type, play, agency, data) => {
    expect(tell(play(), agency, type, data)).toMatchObject(accepted);
  });

  test('a confirmation of what the other side reported', () => {
    const item = definitionOf('detention-reintegration')!.items.find(({ confirmedBy }) => confirmedBy)!;
    expect(item).toBeDefined();
    const told = { type: 'nl.traject.item.confirmed', data: dataOf('item.confirmed', { item: item.name }) };
    expect(
      incomingOf(told.type)!.commandOf(told.data, definitionOf('detention-reintegration')!),
    ).toMatchObject({
      type: 'confirm',
      item: item.name,
      confirmed: true,
    });
  });

  test('has a title, and but for the admission a command that the rules know', () => {
    for (const [type, { title }] of Object.entries(incoming)) {
      expect(title.nl, type).not.toBe('');
      expect(title.en, type).not.toBe('');
      expect(type).toMatch(/^nl(\.[a-z]+){3}$/);
    }
  });

  test('says nothing that its trajectory does not have', () => {
    expect(tell(detention(), 'pi-noord', 'handover.accepted', {})).toBe('nothing-fitting');
    expect(tell(detention(), 'pi-noord', 'date.changed', { date: 'titleEnd', on: '2026-12-01' })).toBe(
      'nothing-fitting',
    );
    expect(tell(detention(), 'pi-noord', 'client.arrived', { on: '2026-03-02' })).toBe('nothing-fitting');
  });
});

describe('which of a client’s trajectories get a signal', () => {
  const raised = { type: 'nl.traject.concern.raised', data: dataOf('concern.raised', { text: 'Onrust' }) };
  const answered = (item: string) => ({
    type: 'nl.traject.request.answered',
    data: dataOf('request.answered', { item, answer: 'delivered' }),
  });

  test('what names no item goes to the oldest', () => {
    const [one, other] = [candidate(detention()), candidate(handover())];
    const found = receiversOf(
      raised,
      [
        { ...one, id: 'a' },
        { ...other, id: 'b' },
      ],
      ['pi-noord', 'reclassering'],
    );
    expect(found).toMatchObject([{ id: 'a', organisation: 'pi-noord' }]);
  });

  test('an item that more than one has is for a person to place', () => {
    const one = candidate(detention());
    const found = receiversOf(
      answered('information-request-probation'),
      [one, { ...one, id: 'b' }],
      ['reclassering'],
    );
    expect(found).toBe('several-fitting');
  });

  test('an item that is open in one of them is that one', () => {
    const done = detention();
    done.by(probation, { type: 'answer', item: 'information-request-probation', answer: 'delivered' });
    const found = receiversOf(
      answered('information-request-probation'),
      [
        { ...candidate(done), id: 'done' },
        { ...candidate(detention()), id: 'open' },
      ],
      ['reclassering'],
    );
    expect(found).toMatchObject([{ id: 'open' }]);
  });

  test('where the sender may say it nowhere it goes to the first, which refuses it for all to see', () => {
    const play = detention();
    const found = receiversOf(answered('information-request-probation'), [candidate(play)], ['pi-noord']);
    expect(found).toMatchObject([{ id: play.id, organisation: 'pi-noord' }]);
    expect(
      tell(play, 'pi-noord', 'request.answered', answered('information-request-probation').data),
    ).toMatchObject({
      code: 'not-allowed',
    });
  });
});

describe('for whom a sender speaks', () => {
  test('is its own agency and those it is listed for; it admits for the listed alone', () => {
    expect(voicesOf(sender)).toEqual(['pi-noord', 'pi-zuid', 'dji']);
    expect(unlisted(sender, ADMITTED, 'pi-noord')).toBeUndefined();
    expect(unlisted(sender, ADMITTED, 'dji')).toBe('organisation-not-listed');
    expect(unlisted(sender, ADMITTED, 'bw-de-brug')).toBe('organisation-not-listed');
    expect(unlisted(sender, 'nl.traject.concern.raised', 'dji')).toBeUndefined();
    expect(unlisted({ ...sender, types: [ADMITTED] }, 'nl.traject.concern.raised', undefined)).toBe(
      'type-not-listed',
    );
  });
});

describe('an event', () => {
  const good = {
    specversion: '1.0',
    id: 'e-1',
    source: 'urn:nld:oin:00000099000000001000:systeem:tulp',
    type: 'nl.traject.concern.raised',
    subject: 'a-1',
    data: { text: 'Onrust' },
  };
  test('may carry what CloudEvents lets it', () => {
    const more = {
      time: '2026-03-02T10:00:00.5+01:00',
      datacontenttype: 'application/json',
      dataschema: 'https://example.org/schema',
      sequence: '0000000008',
      recordedhere: true,
    };
    expect(eventSchemaOf(good).safeParse({ ...good, ...more }).success).toBe(true);
  });
  test.each<[string, object]>([
    ['another version', { specversion: '0.3' }],
    ['no id', { id: '' }],
    ['no source', { source: undefined }],
    ['a type that is none', { type: 'nl.traject.weather.changed' }],
    ['a time that is none', { time: '2026-03-02' }],
    ['a subject with blanks', { subject: 'a 1' }],
    ['an attribute in camel case', { mySequence: 1 }],
    ['an attribute that is an object', { extra: { a: 1 } }],
    ['a text with control characters', { id: 'a\u0007b' }],
    ['data that do not fit', { data: { text: '' } }],
    ['data with more than that', { data: { text: 'x', colour: 'red' } }],
    ['data that are no JSON', { datacontenttype: 'text/xml' }],
    ['nobody whom it is about', { subject: undefined }],
  ])('with %s cannot be understood', (_, more) => {
    const event = { ...good, ...more };
    expect(eventSchemaOf(event).safeParse(event).success).toBe(false);
  });
  test('never carries a citizen service number of somebody who is admitted', () => {
    const admitted = {
      ...good,
      type: ADMITTED,
      subject: undefined,
      data: {
        client: { reference: '123456782' },
        organisation: 'pi-noord',
        dates: { admission: '2026-03-02' },
      },
    };
    const { error } = eventSchemaOf(admitted).safeParse(admitted);
    expect(error!.issues.map(({ path }) => path.join('.'))).toEqual(['data.client.reference']);
  });
});

test('who raised it by a system is his agency, and what comes back goes to who steers', () => {
  const play = detention();
  tell(play, 'reclassering', 'concern.raised', { text: 'Onrust' });
  expect(play.state('raised-1').dialogue).toEqual({ since: '2026-03-02' });
});
