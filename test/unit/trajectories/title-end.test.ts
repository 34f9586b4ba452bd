import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { answer, complete, confirm, decide, hold, setDate } from '../../scenarios/commands.ts';
import { care, municipality } from '../../scenarios/people.ts';
import { begin } from '../play.ts';

/** Opened Monday 1 June 2026; the title ends Friday 15 January 2027. */
const countdown = () => begin('title-end', { on: '2026-06-01', by: care, dates: { titleEnd: '2027-01-15' } });

describe('countdown', () => {
  test('six, five, four and two months before the end', () => {
    const play = countdown();
    expect(Object.fromEntries(Object.keys(play.current().items).map((key) => [key, play.due(key)]))).toEqual({
      'end-known': '2026-06-29', // done at once: it is known
      'diagnostics-ready': '2026-07-15',
      'municipality-chosen': '2026-07-15',
      'indication-applied': '2026-08-14', // 15 August is a Saturday
      'indication-decided': undefined,
      'shelter-arranged': undefined,
      'client-informed': '2026-11-13', // 15 November is a Sunday
      contact: undefined,
      'forensic-expertise': undefined,
    });
    expect(play.item('indication-decided').waitingReason).toBe('wacht op de aanvraag');
    // Nobody at probation owns anything: aftercare by probation is not funded (S4:1535-1536).
    expect(play.view().items.filter((item) => item.owner.agency === 'reclassering')).toEqual([]);
  });

  test('applied, decided by the municipality, recorded by the care worker too', () => {
    const play = countdown();
    play.on('2026-08-10');
    play.by(care, complete('indication-applied'));
    expect(play.item('indication-decided')).toMatchObject({ due: '2026-09-15', owner: municipality });
    expect(play.current().phase).toBe('applied');
    play.by(care, decide('indication-decided', 'granted', 'Beschikking Wmo'));
    expect([play.current().phase, play.item('shelter-arranged').status]).toEqual(['decided', 'waiting']);
  });

  test('a refusal leads to the homeless shelter', () => {
    const play = countdown();
    play.on('2026-09-01');
    play.by(care, complete('indication-applied'));
    play.by(municipality, decide('indication-decided', 'refused', 'Geen grond'));
    expect(play.item('shelter-arranged')).toMatchObject({
      status: 'open',
      due: '2026-11-13',
      owner: municipality,
    });
  });

  test('a refusal is not prepared before the shelter is arranged', () => {
    const play = countdown();
    play.by(care, complete('indication-applied'));
    play.by(municipality, decide('indication-decided', 'refused', 'Geen grond'));
    expect(play.current().phase).toBe('applied');
    play.by(municipality, complete('shelter-arranged'));
    expect(play.current().phase).toBe('applied');
    // While no shelter is named, who runs the house asks there and says so.
    const houseCoordinator: Actor = { agency: 'bw-de-brug', role: 'coordinator' };
    expect(play.item('shelter-arranged').owner).toMatchObject(houseCoordinator);
    play.by(houseCoordinator, confirm('shelter-arranged'));
    expect(play.current().phase).toBe('decided');
  });

  test('nobody knows when it ends: asked after four weeks, and answered by telling it', () => {
    const play = begin('title-end', { on: '2026-06-01', by: care, dates: {} });
    expect(play.item('end-known')).toMatchObject({ due: '2026-06-29', label: 'assumed', owner: care });
    play.by(care, setDate('titleEnd', '2027-01-15'));
    expect([play.item('end-known').status, play.due('diagnostics-ready')]).toEqual(['done', '2026-07-15']);
  });

  test('the municipality of origin can be asked for its guarantee', () => {
    const play = countdown();
    const added: Command = { type: 'add', item: 'guarantee', reason: 'Wil hier blijven wonen' };
    play.by(care, added);
    expect(play.item('guarantee')).toMatchObject({
      due: '2026-11-13',
      waitingOn: { agency: 'gemeente-utrecht' },
    });
    play.by(municipality, answer('guarantee', 'refused', 'Geen middelen'));
    expect(play.state('guarantee').outcome).toBe('refused');
  });

  test('nothing applied for: the care worker hears it in time', () => {
    const play = countdown();
    play.on('2026-08-24');
    expect(play.told('indication-applied')).toEqual([
      ['2026-07-31', 'care-worker', 'before-14'],
      ['2026-08-11', 'care-worker', 'before-3'],
      ['2026-08-14', 'care-worker', 'on-the-day'],
    ]);
  });
});

describe('a hearing ends the title at once', () => {
  test('everything is due that day, flagged', () => {
    const play = countdown();
    play.on('2026-06-22');
    play.by(care, setDate('titleEnd', '2026-06-22', 'Zitting: maatregel beëindigd'));
    for (const item of ['diagnostics-ready', 'municipality-chosen', 'indication-applied', 'client-informed'])
      expect(play.item(item), item).toMatchObject({ due: '2026-06-22', flags: ['late-by-change'] });
    expect(play.alarms('late-by-change')).toHaveLength(1);
    expect([play.due('contact'), play.due('forensic-expertise')]).toEqual(['2026-06-29', '2026-09-22']);
    expect(play.current().phase).toBe('ended-undecided');
    play.by(care, complete('indication-applied'));
    expect(play.due('indication-decided')).toBe('2026-06-22');
    play.by(municipality, decide('indication-decided', 'granted', 'Spoed'));
    expect(play.current().phase).toBe('aftercare');
  });
});

describe('after the end', () => {
  test('is not over while it is not settled how living goes on, nor within three months', () => {
    const play = countdown();
    play.on('2027-01-15');
    play.by(care, complete('forensic-expertise'));
    expect(play.current()).toMatchObject({ phase: 'ended-undecided', readyToClose: false });
    play.on('2027-04-15');
    expect(play.current().readyToClose).toBe(false);
    play.by(care, complete('indication-applied'));
    play.by(municipality, decide('indication-decided', 'granted', 'Laat, maar toegekend'));
    expect(play.current()).toMatchObject({ phase: 'aftercare', readyToClose: true });
  });

  test('an extension after the end brings contact and expertise anew, from the new day', () => {
    const play = countdown();
    play.by(care, complete('indication-applied'));
    play.by(municipality, decide('indication-decided', 'granted', 'Wmo'));
    play.on('2027-01-20');
    play.by(care, hold('contact', '2027-01-20'), complete('forensic-expertise'));
    play.on('2027-02-01');
    play.by(care, setDate('titleEnd', '2027-06-15', 'Verlengd'));
    expect(play.item('contact-2').status).toBe('cancelled');
    play.on('2027-06-15');
    expect([play.due('contact-2'), play.due('forensic-expertise-2')]).toEqual(['2027-06-22', '2027-09-15']);
    play.on('2027-09-15');
    expect(play.current().readyToClose).toBe(false);
    play.by(care, complete('forensic-expertise-2'));
    expect(play.current().readyToClose).toBe(true);
  });

  test('more contact, weekly; forensic expertise stays at least three months; then a person closes', () => {
    const play = countdown();
    play.by(care, complete('indication-applied'));
    play.by(municipality, decide('indication-decided', 'granted', 'Wmo'));
    play.on('2027-01-15');
    expect(play.item('forensic-expertise')).toMatchObject({
      due: '2027-04-15',
      label: 'practice',
      owner: care,
    });
    expect(play.due('contact')).toBe('2027-01-22');
    play.on('2027-01-20');
    const talk: Command = { type: 'add', item: 'community-officer-talk', reason: 'Voelt ineens meer ruimte' };
    play.by(care, hold('contact', '2027-01-20'), talk);
    expect([play.due('contact-2'), play.due('community-officer-talk')]).toEqual(['2027-01-27', '2027-02-03']);
    play.on('2027-04-15');
    play.by(care, complete('forensic-expertise'));
    expect(play.current()).toMatchObject({ readyToClose: true, status: 'open' });
  });
});
