import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { handOver, setDate, setFact } from '../../scenarios/commands.ts';
import { care, caseManager, caseManagerSouth, municipality, probation } from '../../scenarios/people.ts';
import { opened, plan } from '../play.ts';
import type { Party } from '../../../domain/policy/values.ts';

/** A D&R plan at PI Noord in which probation and the municipality take part; its partners are `defaults`. */
const running = () => plan('2026-03-02', { parties: [municipality, probation] });

const meeting = (convenor: Party, organisation?: string): Command => ({
  type: 'open',
  trajectory: 'multi-agency-meeting',
  dates: { planned: '2026-03-20' },
  facts: { kind: 'mdo', purpose: 'Afspraken', convenor: { agency: convenor.agency, role: convenor.role } },
  ...(organisation !== undefined && { organisation }),
  reason: 'Samen kijken',
});

describe('opening a trajectory beside a case', () => {
  test.each<[string, Actor, Command, string]>([
    ['runs at', municipality, meeting(municipality, 'pi-zuid'), '/organisation'],
    ['names', municipality, meeting(caseManagerSouth), '/facts/convenor'],
  ])(
    'brings in no agency from outside that it %s, unless by who steers the case',
    (_, actor, body, pointer) => {
      const play = running();
      expect(play.asks(actor, body)).toMatchObject({ status: 403, code: 'not-allowed', pointer });
      expect(play.hasOpened('multi-agency-meeting')).toBe(0);
      play.by(caseManager, body);
    },
  );

  test('may be at or name one’s own agency, one that takes part, and a partner of the organisation', () => {
    for (const party of [municipality, probation, caseManager, care]) {
      const play = running();
      play.by(municipality, meeting(party, party.agency));
      expect(opened(play, 'multi-agency-meeting').current()).toMatchObject({ organisation: party.agency });
    }
  });
});

test('who opens it takes part in it once, also who did so already in the case', () => {
  const play = running();
  play.by(municipality, meeting(municipality));
  const { parties } = opened(play, 'multi-agency-meeting').current();
  expect(
    parties.filter(({ agency, role }) => agency === municipality.agency && role === municipality.role),
  ).toHaveLength(1);
});

test('a refusal because of another trajectory does not say which: it can be one that the asker may not see', () => {
  const play = plan('2026-03-02', { dates: { expectedRelease: '2026-09-01' } });
  const beside = {
    type: 'open',
    trajectory: 'critical-time-intervention',
    dates: {},
    facts: {},
    reason: 'Past bij hem',
  } as const;
  play.by(caseManager, beside, handOver(municipality));
  const refusals = [play.asks(caseManager, beside), play.asks(caseManager, handOver(municipality))];
  play.by(caseManager, setFact('legalFrameAfter', 'conditional-release'));
  refusals.push(
    play.asks(caseManager, setDate('expectedRelease', '2026-10-01')),
    play.asks(caseManager, handOver(municipality)),
  );
  expect(refusals).toMatchObject(
    ['already-running', 'handover-running', 'date-owned-elsewhere', 'handover-elsewhere'].map((code) => ({
      status: 409,
      code,
    })),
  );
  for (const { id } of play.current().related) expect(JSON.stringify(refusals)).not.toContain(id);
});
