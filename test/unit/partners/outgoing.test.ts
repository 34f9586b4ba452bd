import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../../domain/case/commands.ts';
import type { EventBody } from '../../../domain/case/events.ts';
import { outgoingEvent, outgoingSchema, typesOf } from '../../../domain/partners/outgoing.ts';
import { mayAdminister } from '../../../domain/partners/subscription.ts';
import { wrongTarget } from '../../../domain/partners/targets.ts';
import { caseManager, coordinator, probation } from '../../scenarios/people.ts';
import { plan } from '../play.ts';

const told = (data: Partial<EventBody>, definition = 'detention-reintegration@1') =>
  typesOf({ definition, data }).map((type) => type.replace('nl.traject.', ''));

describe('what systems are told', () => {
  test.each<[string, Partial<EventBody>, string[]]>([
    ['a start', { type: 'opened' }, ['trajectory.opened']],
    ['a date', { type: 'date-set', date: 'verdict', on: null }, ['date.changed']],
    [
      'the release',
      { type: 'date-set', date: 'release', on: '2026-11-02' },
      ['date.changed', 'client.released'],
    ],
    ['a release taken back', { type: 'date-set', date: 'release', on: null }, ['date.changed']],
    [
      'a new plan',
      {
        type: 'planned',
        changes: [
          { item: 'a', status: { from: null, to: 'open' }, due: { from: null, to: '2026-11-02' } },
          { item: 'b', due: { from: '2026-11-02', to: '2026-11-03' } },
        ],
      },
      ['item.opened', 'item.due'],
    ],
    ['an answer', { type: 'request-answered', item: 'asked-1', answer: 'refused' }, ['request.answered']],
    ['a reminder', { type: 'reminded', item: 'a' }, []],
    ['a gap', { type: 'gap' as 'opened' }, []],
  ])('of %s', (_, data, types) => expect(told(data)).toEqual(types));

  test('of a hand-over by its own names', () => {
    const handover = 'warm-handover@1';
    const opens: EventBody = {
      type: 'planned',
      changes: [{ item: 'acceptance', status: { from: 'waiting', to: 'open' } }],
    };
    expect(told(opens, handover)).toEqual(['item.opened', 'handover.offered']);
    const answered = (answer: 'accepted' | 'refused' | 'received'): Partial<EventBody> => ({
      type: 'request-answered',
      item: 'acceptance',
      answer,
    });
    expect(told(answered('accepted'), handover)).toEqual(['request.answered', 'handover.accepted']);
    expect(told(answered('refused'), handover)).toEqual(['request.answered', 'handover.refused']);
    expect(told(answered('received'), handover)).toEqual(['request.answered']);
    expect(told(answered('accepted'))).toEqual(['request.answered']);
  });

  test('of what people tell each other: what was asked, raised and taken up, and who left', () => {
    const play = plan('2026-03-02', { dates: { expectedRelease: '2026-12-01' } });
    const begun = play.events().length;
    const said = (body: unknown) => commandSchema.parse(body);
    play.by(probation, said({ type: 'raise', kind: 'concern', text: 'Hij slaapt niet' }));
    play.by(caseManager, said({ type: 'respond', item: 'raised-1', response: 'note', reason: 'Bekend' }));
    play.by(probation, said({ type: 'ask', to: { role: 'client' }, title: 'Wil je een maatje?' }));
    play.by(coordinator, said({ type: 'leave', agency: 'reclassering', reason: 'Woont elders' }));
    const all = play
      .events()
      .slice(begun)
      .flatMap((each) => told(each));
    expect(all).toEqual(
      expect.arrayContaining(['signal.raised', 'signal.answered', 'request.asked', 'party.left']),
    );
  });

  test('is one event of the contract, with an example that fits', () => {
    const one = { event: 'a/8/0', type: 'nl.traject.date.changed', trajectory: 'a', sequence: 8, at: 0 };
    const event = outgoingSchema.parse(outgoingEvent('https://traject.example.nl', one));
    expect(event).toMatchObject({ sequence: '00000000000000000008', subject: 'a' });
    expect(event.dataref).toBe('https://traject.example.nl/v1/trajectories/a/events?cursor=7&limit=1');
    const { examples } = outgoingSchema.meta()!;
    for (const example of examples as object[]) expect(outgoingSchema.safeParse(example).success).toBe(true);
    expect(outgoingSchema.safeParse({ ...event, data: { name: 'Sam' } }).success).toBe(false);
  });
});

describe('where systems are told', () => {
  const allowed = ['esb.intern:8443', '10.1.2.3'];

  test.each([
    ['https://esb.example.nl/hook?tenant=7', undefined],
    ['https://10.1.2.3/', undefined],
    ['http://esb.intern:8443/hook', undefined],
    // However it is written, it is one host.
    ['http://0x0a010203/', undefined],
    ['http://esb.intern/hook', 'not-https'],
    ['http://10.1.2.30/', 'not-https'],
    ['http://10.1.2.3.example.nl/', 'not-https'],
    ['https://user@esb.example.nl/', 'credentials'],
    ['https://esb.example.nl/#a', 'fragment'],
    ['file:///etc/passwd', 'invalid'],
    ['//esb.example.nl', 'invalid'],
    [`https://esb.example.nl/${'a'.repeat(500)}`, 'invalid'],
  ])('%s', (url, fault) => expect(wrongTarget(url, allowed)).toBe(fault));

  test.each([
    ['coordinator', 'pi-noord', true],
    ['coordinator', 'pi-zuid', false],
    ['system', 'pi-noord', true],
    ['system', 'pi-zuid', false],
    ['administrator', 'beheer', true],
    ['case-manager', 'pi-noord', false],
  ])('is for the %s of %s to say: %s', (role, agency, may) =>
    expect(mayAdminister({ role, agency }, 'pi-noord')).toBe(may),
  );
});
