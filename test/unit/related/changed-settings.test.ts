import { describe, expect, test } from 'vitest';
import type { Settings } from '../../../domain/case/parameters.ts';
import { system } from '../../../domain/case/recorder.ts';
import { explain } from '../../../domain/reading/explain.ts';
import { changedSettingsFor, settingsFor } from '../../../domain/related/settings.ts';
import { answer, complete, handOver, setFact } from '../../scenarios/commands.ts';
import { caseManager, caseManagerSouth, defaults } from '../../scenarios/people.ts';
import { opened, plan, type Play, type Start } from '../play.ts';

const arranged = (more: Partial<Settings> = {}): Settings => ({
  defaults,
  closedDays: [],
  parameters: {},
  ...more,
});
const south = { ...defaults, 'probation-worker': 'reclassering-zuid' };
const running = (start: Omit<Start, 'on'> = {}): Play =>
  plan('2026-03-02', { ...start, dates: { expectedRelease: '2026-12-01', ...start.dates } }, undefined, {
    settingsOf: () => arranged({ defaults: south }),
  });
const move = (play: Play) => {
  play.by(caseManager, handOver(caseManagerSouth, 'Overgeplaatst'));
  const handover = opened(play, 'warm-handover');
  handover.by(caseManager, complete('package'));
  handover.by(caseManagerSouth, answer('acceptance', 'accepted'));
};

/** An administrator changes what an organisation arranged; `changedAt` tells which change came later. */
const change = (play: Play, changedAt: number, more: Partial<Settings> = {}, organisation = 'pi-noord') =>
  play.world.receive(play.id, [
    changedSettingsFor({ id: play.id, organisation }, arranged({ ...more, changedAt }), play.world.now),
  ]);
const assign = (role: string, agency: string) => ({ type: 'assign', role, agency }) as const;
const changes = (play: Play) => play.types().filter((type) => type === 'settings-taken').length;

describe('what an administrator changes for an organisation reaches its open cases', () => {
  test('a day that is closed now moves what is due then, and the explanation says why', () => {
    const play = running();
    expect(play.due('intake-screening')).toBe('2026-03-03');
    change(play, 1, { closedDays: ['2026-03-03'] });
    expect(play.due('intake-screening')).toBe('2026-03-04');
    const { steps } = explain(play.read('intake-screening')!, 'nl') as { steps: { text: string }[] };
    expect(steps.map(({ text }) => text).join(' ')).toContain('gesloten');
    expect(play.events().find(({ type }) => type === 'settings-taken')).toMatchObject({
      actor: { role: 'system' },
      commandId: 'settings/pi-noord/1',
    });
    change(play, 2);
    expect(play.due('intake-screening')).toBe('2026-03-03');
  });

  test('a day on which it was closed stays one when it has passed and is listed no more', () => {
    const play = running({ closedDays: ['2026-03-09', '2026-03-24'] });
    play.on('2026-03-10');
    change(play, 1, { closedDays: ['2026-04-03'] });
    expect(play.current().closedDays).toEqual(['2026-03-09', '2026-04-03']);
  });

  test('another partner holds the roles in which nobody takes part yet; who takes part goes on', () => {
    const play = running();
    const taking = play.current().parties.find(({ role }) => role === 'probation-worker');
    expect(taking).toMatchObject({ agency: 'reclassering' });
    change(play, 1, { defaults: { ...defaults, 'probation-worker': 'ggz', 'care-worker': 'bw-midden' } });
    expect(play.current().parties).toContainEqual(taking);
    expect(play.item('place-confirmed').owner.agency).toBe('bw-midden');
    expect(play.item('information-request-probation').owner.agency).toBe('reclassering');
    // It is there by arrangement still, and stays behind when the plan goes to another organisation.
    move(play);
    expect(play.current().parties).toContainEqual({ agency: 'reclassering-zuid', role: 'probation-worker' });
    expect(play.current().parties).not.toContainEqual(taking);
    expect(play.current().formerDefaults).toBeUndefined();
  });

  test('who gets a role that nobody held takes part, and is told what is open with it', () => {
    const { 'aftercare-coordinator': municipality, ...others } = defaults;
    const play = running({ defaults: others });
    expect(play.alarms('no-addressee')).not.toEqual([]);
    change(play, 1);
    expect(play.current().parties).toContainEqual({ agency: municipality, role: 'aftercare-coordinator' });
    expect(play.events().filter((each) => each.type === 'alarm-raised' && each.code === 'new-owner')).toEqual(
      [expect.objectContaining({ to: { agency: municipality, role: 'aftercare-coordinator' } })],
    );
  });

  test('that its own terms climb counts from then on: what has passed tells nobody', () => {
    const play = running();
    play.on('2026-03-12');
    const before = play.types().filter((type) => type === 'reminded').length;
    change(play, 1, { climbAssumed: true });
    expect(play.current().climbAssumed).toBe(true);
    expect(play.types().filter((type) => type === 'reminded').length).toBe(before);
    play.on('2026-04-20');
    expect(play.told('language-level').map(([, role]) => role)).toContain('coordinator');
  });

  test('the terms of the case stay as they were when it was opened', () => {
    const term = (amount: number) => ({
      'detention-reintegration': { 'language-level': { amount, unit: 'days' as const, setting: amount } },
    });
    const play = running({ organisationParameters: term(12) });
    const { parameters, organisationParameters } = play.current();
    change(play, 1, { closedDays: ['2026-03-20'], parameters: term(30) });
    expect(play.current()).toMatchObject({ closedDays: ['2026-03-20'], parameters, organisationParameters });
  });
});

describe('nothing happens', () => {
  test('where nothing differs, where it was heard before, and where a later change was', () => {
    const play = running({ closedDays: ['2026-03-20'] });
    const { sequence } = play.current();
    change(play, 1, { closedDays: ['2026-03-20'] });
    expect(play.current().sequence).toBe(sequence);
    change(play, 3, { closedDays: ['2026-03-23', '2026-03-20'] });
    const after = play.current();
    expect(changes(play)).toBe(1);
    change(play, 3, { closedDays: ['2026-03-23', '2026-03-20'] });
    change(play, 2, { closedDays: ['2026-03-25'] });
    expect(play.current()).toMatchObject({ sequence: after.sequence, closedDays: after.closedDays });
  });

  test('in a case of another organisation, though one of this organisation opened it', () => {
    const play = running();
    play.by(caseManager, setFact('placeNeeded', true), {
      type: 'open',
      trajectory: 'sheltered-housing',
      dates: {},
      facts: {},
      organisation: 'gemeente-utrecht',
      reason: 'Past bij hem',
    });
    const there = opened(play, 'sheltered-housing');
    const before = there.current();
    change(there, 1, { closedDays: ['2026-03-20'] });
    expect(there.current()).toMatchObject({ sequence: before.sequence, closedDays: before.closedDays });
  });
});

describe('who holds a role for this client goes before what the organisation arranges', () => {
  const conditional = (play: Play) => {
    play.by(caseManager, setFact('legalFrameAfter', 'conditional-release'));
    return opened(play, 'conditional-release');
  };

  test('named at the start or later, here and in what this opens', () => {
    const play = running({ parties: [{ agency: 'leger-des-heils', role: 'supervisor' }] });
    play.by(caseManager, assign('care-worker', 'bw-noord'));
    const there = conditional(play);
    const other = { ...defaults, supervisor: 'ggz', 'care-worker': 'bw-midden', 'case-director': 'zvh-oost' };
    for (const each of [play, there]) change(each, 1, { defaults: other });
    const parties = play.current().parties.map(({ agency, role }) => `${agency}/${role}`);
    expect(parties).toEqual(expect.arrayContaining(['leger-des-heils/supervisor', 'bw-noord/care-worker']));
    expect(there.current().defaults).toMatchObject({
      supervisor: 'leger-des-heils',
      'care-worker': 'bw-noord',
      'case-director': 'zvh-oost',
    });
  });

  test('also after a move', () => {
    const play = running({ parties: [{ agency: 'leger-des-heils', role: 'supervisor' }] });
    const there = conditional(play);
    move(play);
    expect(there.current()).toMatchObject({
      organisation: 'pi-zuid',
      defaults: { supervisor: 'leger-des-heils' },
    });
    change(there, 1, { defaults: { ...defaults, supervisor: 'ggz', adviser: 'ggz' } }, 'pi-zuid');
    expect(there.current().defaults).toMatchObject({ supervisor: 'leger-des-heils', adviser: 'ggz' });
  });

  test('and in a case from before, of which it is not known who was named, whoever is there stays', () => {
    const there = conditional(running());
    const { holders: _unknown, ...before } = there.current();
    there.world.adopt(before);
    change(there, 1, { defaults: { ...defaults, supervisor: 'ggz', 'neighbourhood-team': 'buurt' } });
    expect(there.current().defaults).toMatchObject({
      supervisor: 'reclassering',
      'neighbourhood-team': 'buurt',
    });
  });

  test('and an agency of which the part ended holds none again', () => {
    const play = running();
    play.by(caseManager, { type: 'leave', agency: 'gemeente-utrecht', reason: 'Verhuisd' });
    change(play, 1, { closedDays: ['2026-03-20'] });
    expect(play.current().closedDays).toEqual(['2026-03-20']);
    expect(Object.values(play.current().defaults)).not.toContain('gemeente-utrecht');
  });
});

describe('while a case waits to hear what was arranged', () => {
  const waiting = () => {
    const play = plan('2026-03-02', {}, undefined, { settingsOf: () => undefined });
    move(play);
    expect(play.current()).toMatchObject({ organisation: 'pi-zuid', defaults: {} });
    return play;
  };

  test('a change is all of it, and what it waited for is no news then', () => {
    const play = waiting();
    const now = arranged({ closedDays: ['2026-03-20'], changedAt: 1 });
    const late = settingsFor(play.current(), now);
    change(play, 1, now, 'pi-zuid');
    const { sequence } = play.current();
    expect(play.current()).toMatchObject({
      closedDays: ['2026-03-20'],
      awaitsSettings: undefined,
      settingsAt: 1,
    });
    play.world.receive(play.id, [late]);
    expect(play.current().sequence).toBe(sequence);
  });

  test('and goes to a third organisation meanwhile, the partners of the first stay behind', () => {
    const play = waiting();
    const body = { type: 'share-organisation', organisation: 'pi-oost' } as const;
    play.world.receive(play.id, [
      { id: 'opener#9', hash: '', actor: { ...system }, receivedAt: play.world.now, body },
    ]);
    change(play, 1, { defaults: south }, 'pi-oost');
    const { parties } = play.current();
    expect(parties).toContainEqual({ agency: 'reclassering-zuid', role: 'probation-worker' });
    expect(parties).not.toContainEqual({ agency: 'reclassering', role: 'probation-worker' });
  });

  test('who gets work by the partners of the new organisation is told of it', () => {
    const play = waiting();
    change(play, 1, { defaults: south }, 'pi-zuid');
    expect(
      play.events().filter((each) => each.type === 'alarm-raised' && each.code === 'new-owner'),
    ).toContainEqual(
      expect.objectContaining({ to: { agency: 'reclassering-zuid', role: 'probation-worker' } }),
    );
  });
});
