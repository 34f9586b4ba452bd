import { ADMITTED } from './incoming.ts';

/** Who is the example: no reference that anybody has. */
const client = { reference: 'TULP-4711' };

/** The data of one event of each type that a partner's system can send, as the documents show them. */
const data: Readonly<Record<string, object>> = {
  [ADMITTED]: { client, organisation: 'pi-noord', dates: { admission: '2026-03-02' } },
  'nl.traject.date.changed': { client, date: 'expectedRelease', on: '2026-12-01' },
  'nl.traject.fact.changed': { client, fact: 'status', value: 'sentenced', reason: 'Vonnis onherroepelijk' },
  'nl.traject.request.answered': { client, item: 'asked-1', answer: 'delivered', text: 'Er is plaats.' },
  'nl.traject.handover.accepted': { client, decidedBy: { role: 'aftercare-coordinator' } },
  'nl.traject.handover.refused': {
    client,
    reason: 'Hij woont in een andere gemeente.',
    decidedBy: { role: 'aftercare-coordinator' },
  },
  'nl.traject.decision.made': {
    client,
    item: 'advice-given',
    outcome: 'given',
    reason: 'Zie het advies',
    decidedBy: { role: 'probation-worker' },
  },
  'nl.traject.incident.reported': { client, text: 'Ruzie op de afdeling' },
  'nl.traject.concern.raised': { client, text: 'Hij komt zijn kamer niet meer uit' },
  'nl.traject.client.transferred': { client, organisation: 'pi-noord', to: 'pi-zuid', on: '2026-11-24' },
  'nl.traject.client.released': { client, on: '2026-11-27' },
  'nl.traject.client.arrived': { client, on: '2026-11-27' },
  'nl.traject.signal.raised': { client, kind: 'no-contact', text: 'Drie keer niet thuis' },
  'nl.traject.item.completed': { client, item: 'package', on: '2026-11-20' },
  'nl.traject.item.confirmed': {
    client,
    item: 'first-contact',
    on: '2026-11-23',
    decidedBy: { role: 'supervisor' },
  },
  'nl.traject.question.asked': {
    client,
    to: { agency: 'gemeente-utrecht', role: 'aftercare-coordinator' },
    title: 'Is er een plek voor hem?',
    by: '2026-12-04',
    decidedBy: { role: 'case-manager' },
  },
  'nl.traject.question.forwarded': {
    client,
    item: 'asked-1',
    to: { agency: 'bw-de-brug', role: 'care-worker' },
    reason: 'Zij hebben de plekken',
    decidedBy: { role: 'aftercare-coordinator' },
  },
  'nl.traject.meeting.planned': { client, item: 'first-mdo', on: '2026-03-30', at: '14:00' },
  'nl.traject.meeting.held': {
    client,
    item: 'first-mdo',
    on: '2026-03-30',
    attendance: [
      { role: 'client', present: true },
      { agency: 'pi-noord', role: 'case-manager', present: true },
    ],
    agreements: [],
  },
  'nl.traject.meeting.missed': { client, item: 'first-mdo', on: '2026-03-30', why: 'client-absent' },
};

/** One whole event of a type that a partner's system can send; undefined of one that it cannot. */
export const exampleOf = (type: string): Record<string, unknown> | undefined =>
  Object.hasOwn(data, type)
    ? {
        specversion: '1.0',
        id: `2026-11-27/${type.slice('nl.traject.'.length)}/1`,
        source: 'urn:nld:oin:00000099000000001000:systeem:tulp',
        type,
        time: '2026-11-27T09:30:00Z',
        datacontenttype: 'application/json',
        data: data[type],
      }
    : undefined;
