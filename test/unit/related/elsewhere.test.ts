import { describe, expect, test } from 'vitest';
import { calendarFor } from '../../../domain/deadlines/due.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { settingsFor } from '../../../domain/related/settings.ts';
import { type Command, commandSchema } from '../../../domain/case/commands.ts';
import type { Settings } from '../../../domain/case/parameters.ts';
import { agenciesOf } from '../../../domain/people/parties.ts';
import { answer, complete, confirm, handOver, setDate, setFact } from '../../scenarios/commands.ts';
import { caseManager, caseManagerSouth, municipality } from '../../scenarios/people.ts';
import { opened, plan, type Play } from '../play.ts';

const partners = (area: string) => ({
  'probation-worker': `reclassering-${area}`,
  supervisor: `reclassering-${area}`,
  'aftercare-coordinator': `gemeente-${area}`,
  'care-worker': `bw-${area}`,
  'case-director': `zvh-${area}`,
  'neighbourhood-team': `buurtteam-${area}`,
});
const longer = (amount: number) => ({ amount, unit: 'days' as const, setting: amount });

/** What each organisation of this world has arranged; everybody else arranged nothing. */
const arranged: Record<string, Settings> = {
  'pi-noord': { defaults: partners('noord'), closedDays: ['2026-03-12'], parameters: {} },
  'pi-zuid': {
    defaults: partners('zuid'),
    closedDays: ['2026-03-13'],
    parameters: { 'detention-reintegration': { 'language-level': longer(30) } },
  },
  'gemeente-utrecht': {
    defaults: { supervisor: 'reclassering-midden', 'care-worker': 'bw-midden' },
    closedDays: ['2026-03-16'],
    parameters: { 'sheltered-housing': { registration: longer(20) } },
  },
};
const settingsOf = (organisation: string): Settings =>
  arranged[organisation] ?? { defaults: {}, closedDays: [], parameters: {} };

const running = (): Play =>
  plan(
    '2026-03-02',
    {
      defaults: arranged['pi-noord']!.defaults,
      closedDays: arranged['pi-noord']!.closedDays,
      organisationParameters: { 'detention-reintegration': { 'language-level': longer(12) } },
      dates: { expectedRelease: '2026-12-01' },
    },
    undefined,
    { settingsOf },
  );
const open = (trajectory: string, organisation?: string): Command => ({
  type: 'open',
  trajectory,
  dates: {},
  facts: {},
  ...(organisation !== undefined && { organisation }),
  reason: 'Past bij hem',
});
const owners = (play: Play) => [...new Set(play.view().items.map(({ owner }) => owner.agency))];
const all = (play: Play) => JSON.stringify({ ...play.current(), related: [], seen: [] });

describe('a trajectory that is opened for another agency', () => {
  test('is led by that agency, and what it arranged holds; nothing of the opener’s comes along', () => {
    const play = running();
    play.by(caseManager, setFact('placeNeeded', true), open('sheltered-housing', 'gemeente-utrecht'));
    const there = opened(play, 'sheltered-housing');
    expect(there.current()).toMatchObject({
      organisation: 'gemeente-utrecht',
      closedDays: ['2026-03-16'],
      awaitsSettings: undefined,
    });
    expect(owners(there)).toContain('gemeente-utrecht');
    expect(all(there)).not.toMatch(/(reclassering|bw|gemeente|zvh|buurtteam)-noord|2026-03-12/);
    for (const { owner } of there.view().items)
      if (owner.role === 'care-worker') expect(owner.agency).toBe('gemeente-utrecht');
    expect(
      there.asks({ ...municipality, role: 'care-worker' }, setDate('titleEnd', '2026-12-01')),
    ).toMatchObject({
      outcome: 'accepted',
    });
    const agencies = agenciesOf(definitionOf('sheltered-housing')!, there.current());
    expect(agencies).not.toContain('bw-noord');
  });

  test('by a rule too: whoever holds it leads it, with its own partners', () => {
    const play = running();
    play.by(caseManager, setFact('placeNeeded', true));
    play.by({ agency: 'reclassering-noord', role: 'probation-worker' }, complete('place-registered'));
    play.by({ agency: 'bw-noord', role: 'care-worker' }, confirm('place-registered'));
    const there = opened(play, 'sheltered-housing').current();
    expect(there).toMatchObject({ organisation: 'bw-noord', defaults: {}, closedDays: [] });
    expect(there.parties).toContainEqual({ agency: 'bw-noord', role: 'care-worker' });
    expect(there.parties.map(({ agency }) => agency)).not.toContain('zvh-noord');
  });

  test('has an owner with an agency where nobody holds the leading role', () => {
    const play = running();
    play.by(caseManager, open('prison-exit-guidance'));
    const here = opened(play, 'prison-exit-guidance');
    expect(here.current().organisation).toBe('pi-noord');
    expect(
      here.view().items.filter(({ owner }) => owner.role === 'prison-exit-worker' && !owner.agency),
    ).toEqual([]);
    const other = running();
    other.by(caseManager, open('prison-exit-guidance', 'exodus'));
    expect(owners(opened(other, 'prison-exit-guidance'))).toContain('exodus');
  });

  test('keeps who was named for this client, but not who took part as the opener’s partner', () => {
    const play = running();
    play.by(caseManager, { type: 'assign', role: 'supervisor', agency: 'leger-des-heils' });
    play.by(caseManager, open('sheltered-housing', 'gemeente-utrecht'));
    expect(opened(play, 'sheltered-housing').current().defaults).toMatchObject({
      supervisor: 'leger-des-heils',
    });
  });

  test('at the own organisation goes on with what that arranged', () => {
    const play = running();
    play.by(caseManager, setFact('legalFrameAfter', 'conditional-release'));
    expect(opened(play, 'conditional-release').current()).toMatchObject({
      organisation: 'pi-noord',
      closedDays: ['2026-03-12'],
      defaults: { 'case-director': 'zvh-noord' },
    });
  });
});

describe('after a move to another prison', () => {
  const moved = () => {
    const play = running();
    play.by(caseManager, handOver(caseManagerSouth, 'Overgeplaatst'));
    const handover = opened(play, 'warm-handover');
    handover.by(caseManager, complete('package'));
    handover.by(caseManagerSouth, answer('acceptance', 'accepted'));
    return play;
  };

  test('partners, closed days and terms of the old one are gone, and those of the new one hold', () => {
    const before = running().current();
    expect(before.parameters['language-level']).toMatchObject({ setting: 12 });
    const play = moved();
    const c = play.current();
    expect(c).toMatchObject({
      organisation: 'pi-zuid',
      closedDays: ['2026-03-13'],
      awaitsSettings: undefined,
    });
    expect(c.defaults).toEqual(partners('zuid'));
    expect(c.parameters['language-level']).toMatchObject({ setting: 30 });
    expect(c.parties.map(({ agency }) => agency).filter((agency) => agency.endsWith('-noord'))).toEqual([]);
    expect(c.parties).toContainEqual({ agency: 'reclassering-zuid', role: 'probation-worker' });
    expect(calendarFor(c).isWorkingDay('2026-03-12')).toBe(true);
    expect(play.alarms('no-addressee')).toEqual([]);
  });

  test('what was set and who was named in the case itself stays', () => {
    const play = running();
    const term = {
      type: 'override-term',
      item: 'language-level',
      amount: 20,
      unit: 'days',
      lasting: true,
    } as const;
    play.by(caseManager, { type: 'assign', role: 'aftercare-coordinator', agency: 'gemeente-utrecht' });
    play.by(caseManager, { ...term, reason: 'Tolk' }, handOver(caseManagerSouth, 'Overgeplaatst'));
    const handover = opened(play, 'warm-handover');
    handover.by(caseManager, complete('package'));
    handover.by(caseManagerSouth, answer('acceptance', 'accepted'));
    const c = play.current();
    expect(c.parameters['language-level']).toMatchObject({ amount: 20, reason: 'Tolk' });
    expect(c.parties).toContainEqual({ agency: 'gemeente-utrecht', role: 'aftercare-coordinator' });
  });
});

describe('what an organisation arranged comes as a command', () => {
  test('that a repeat, another organisation and a case that waits for nothing leave without effect', () => {
    const play = running();
    const { sequence } = play.current();
    play.world.receive(play.id, [settingsFor(play.current(), settingsOf('pi-zuid'))]);
    play.world.receive(play.id, [
      settingsFor({ ...play.current(), organisation: 'pi-zuid' }, settingsOf('pi-zuid')),
    ]);
    expect(play.current()).toMatchObject({ sequence, closedDays: ['2026-03-12'] });
  });

  test('and until it is there nobody is told that a role is held by nobody', () => {
    const waiting = plan('2026-03-02', { defaults: {} }, undefined, { settingsOf: () => undefined });
    waiting.by(caseManager, open('critical-time-intervention', 'bw-midden'));
    const there = opened(waiting, 'critical-time-intervention');
    expect(there.current().awaitsSettings).toEqual({});
    expect(there.alarms('no-addressee')).toEqual([]);
  });

  test('which nobody can give through the API', () => {
    const { body } = settingsFor(running().current(), settingsOf('pi-zuid'));
    expect(commandSchema.safeParse(body).success).toBe(false);
  });
});
