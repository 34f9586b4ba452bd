import { describe, expect, test } from 'vitest';
import { commandRules, mayReadField, maySee, mayStart, mayCommand } from '../../../domain/people/access.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import type { Actor } from '../../../domain/case/case.ts';
import { type Command, type CommandType, commandSchema } from '../../../domain/case/commands.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';
import { agencyName } from '../../../domain/words/agencies.ts';
import { viewEvents } from '../../../domain/reading/view.ts';
import { agenciesOf } from '../../../domain/people/parties.ts';
import {
  answer,
  complete,
  decide,
  handOver,
  hold,
  setDate,
  setFact,
  skip,
} from '../../scenarios/commands.ts';
import {
  administrator,
  care,
  caseManager,
  caseManagerSouth,
  coordinator,
  director,
  municipality,
  probation,
  supervisor,
} from '../../scenarios/people.ts';
import { begin, plan } from '../play.ts';
import { professionals } from '../../../domain/policy/roles.ts';

/** One of each, on an item of the case manager (or a request to probation). */
const commands: Record<CommandType, Command> = {
  'set-date': setDate('expectedRelease', '2026-12-01'),
  'set-fact': setFact('regime', 'long'),
  complete: complete('language-level'),
  decide: decide('som-screening', 'no-priority', 'Laag risico'),
  'fill-in': { type: 'fill-in', item: 'som-screening', answers: { article433: false }, weighed: [] },
  'hold-meeting': hold('first-mdo', '2026-03-02'),
  request: { type: 'request', item: 'information-request-probation' },
  answer: answer('information-request-probation', 'delivered'),
  add: { type: 'add', title: 'Bellen', owner: { role: 'case-manager' }, due: '2026-04-01', reason: 'x' },
  skip: skip('language-level'),
  reopen: { type: 'reopen', item: 'language-level', reason: 'x' },
  extend: { type: 'extend', item: 'language-level', until: '2026-04-01', reason: 'x' },
  acknowledge: { type: 'acknowledge', item: 'language-level' },
  assign: { type: 'assign', role: 'mentor', agency: 'pi-noord' },
  pause: { type: 'pause', reason: 'x' },
  resume: { type: 'resume', reason: 'x' },
  promise: { type: 'promise', by: { role: 'case-manager' }, text: 'Bellen', due: '2026-04-01' },
  settle: { type: 'settle', promise: 'promise-1', kept: true },
  'override-term': { type: 'override-term', item: 'language-level', amount: 12, unit: 'days', reason: 'x' },
  open: { type: 'open', trajectory: 'buddy-matching', dates: {}, facts: {}, reason: 'x' },
  'hand-over': handOver(municipality),
  ask: { type: 'ask', to: municipality, title: 'Is er een adres?' },
  forward: { type: 'forward', item: 'information-request-probation', to: municipality, reason: 'x' },
  chase: { type: 'chase', item: 'information-request-probation' },
  'plan-meeting': { type: 'plan-meeting', item: 'first-mdo', on: '2026-03-20' },
  'not-held': { type: 'not-held', item: 'first-mdo', on: '2026-03-02', why: 'client-absent' },
  raise: { type: 'raise', kind: 'concern', text: 'x' },
  respond: { type: 'respond', item: 'language-level', response: 'note', reason: 'x' },
  confirm: { type: 'confirm', item: 'language-level', confirmed: true },
  leave: { type: 'leave', agency: 'reclassering', reason: 'x' },
  migrate: { type: 'migrate', definition: 'detention-reintegration@2', reason: 'x' },
  close: { type: 'close', outcome: 'released', reason: 'x' },
};

const mentor: Actor = { agency: 'pi-noord', role: 'mentor' };
/** case manager · coordinator · mentor of the same prison · probation worker · aftercare coordinator, all taking part. */
const roles = [caseManager, coordinator, mentor, probation, municipality];
const table: Record<CommandType, string> = {
  'set-date': 'yes yes no no no',
  'set-fact': 'yes yes no no no',
  complete: 'yes yes yes no no',
  decide: 'yes yes yes yes no', // probation decides SOM with the case manager
  'fill-in': 'yes yes yes yes no',
  'hold-meeting': 'yes yes yes no no',
  request: 'yes yes no yes no',
  answer: 'yes no no yes no', // the case manager records what probation says
  add: 'yes yes yes yes yes',
  skip: 'yes yes yes no no',
  reopen: 'yes yes yes no no',
  extend: 'yes yes yes no no',
  acknowledge: 'yes yes yes no no',
  assign: 'yes yes no no no',
  pause: 'yes yes no no no',
  resume: 'yes yes no no no',
  promise: 'yes yes yes yes yes',
  settle: 'yes yes yes yes yes',
  'override-term': 'yes yes no no no',
  open: 'yes yes yes yes yes', // and then who steers one of the two
  'hand-over': 'yes yes no no no',
  ask: 'yes yes yes yes yes',
  forward: 'yes yes yes yes no', // who asked, and who was asked
  chase: 'yes yes yes yes yes',
  'plan-meeting': 'yes yes yes no no',
  'not-held': 'yes yes yes no no',
  raise: 'yes yes yes yes yes',
  respond: 'yes yes yes no no',
  confirm: 'yes yes yes no no',
  leave: 'yes yes no no no',
  migrate: 'yes yes no no no',
  close: 'yes yes no no no',
};

describe('the access table', () => {
  test('has every command of the contract, and no other', () => {
    const types = commandSchema.options.map((each) => each.shape.type.value).sort();
    expect(Object.keys(commandRules).sort()).toEqual(types);
    expect(Object.keys(table).sort()).toEqual(types);
  });

  test.each(Object.entries(table) as [CommandType, string][])('%s: %s', (type, wanted) => {
    const { current } = plan('2026-03-02');
    const definition = definitionOf('detention-reintegration')!;
    const may = roles.map((actor) =>
      mayCommand(definition, current(), actor, commands[type]) ? 'no' : 'yes',
    );
    expect(may.join(' ')).toBe(wanted);
  });

  test('who takes no part may do nothing, and neither may an administrator of an agency that does', () => {
    const { current } = plan('2026-03-02');
    const definition = definitionOf('detention-reintegration')!;
    const strangers: Actor[] = [
      care,
      caseManagerSouth,
      administrator,
      { agency: 'pi-noord', role: 'administrator' },
    ];
    for (const actor of strangers)
      for (const body of Object.values(commands))
        expect(
          mayCommand(definition, current(), actor, body),
          `${actor.agency} ${actor.role} ${body.type}`,
        ).toMatchObject({ status: 403 });
  });
});

describe('an agency takes part', () => {
  test('from the moment an item of its role opens, not before', () => {
    const play = plan('2026-03-02');
    const definition = definitionOf('detention-reintegration')!;
    expect(agenciesOf(definition, play.current())).toEqual(['gemeente-utrecht', 'pi-noord', 'reclassering']);
    play.by(caseManager, setFact('placeNeeded', true), setDate('expectedRelease', '2026-12-01'));
    expect(agenciesOf(definition, play.current())).toContain('bw-de-brug');
  });

  test('in a hand-over: giver and receiver, and not everybody in the plan', () => {
    const play = begin('warm-handover', {
      on: '2026-05-04',
      by: caseManager,
      dates: { needed: '2026-07-01' },
      facts: { giver: caseManager, receiver: municipality },
    });
    expect(agenciesOf(definitionOf('warm-handover')!, play.current())).toEqual([
      'gemeente-utrecht',
      'pi-noord',
    ]);
  });

  test('the case director from the first time they are told', () => {
    const play = plan('2026-03-02', { climbAssumed: true });
    const seen = () => maySee(director, agenciesOf(definitionOf('detention-reintegration')!, play.current()));
    play.on('2026-03-05');
    expect(seen()).toBe(false);
    play.on('2026-03-06'); // three working days after the intake was due
    expect(seen()).toBe(true);
  });

  const seesNothing = ['administrator', 'administrators', 'receptionist', 'client', 'constructor', ''];
  test.each(seesNothing)('“%s”, which is no role of a professional, sees and does nothing', (role) => {
    const actor = { agency: 'pi-noord', role };
    expect(maySee(actor, ['pi-noord'])).toBe(false);
    const play = plan('2026-03-02');
    for (const body of Object.values(commands)) expect(play.asks(actor, body)).toMatchObject({ status: 403 });
  });
});

describe('what somebody typed', () => {
  test('is read by all where they act on it together: the action wanted; a note or reason by whom it concerns', () => {
    const play = plan('2026-03-02', { parties: [municipality, probation] });
    play.by(caseManager, {
      ...(complete('basic-conditions') as Extract<Command, { type: 'complete' }>),
      findings: { debts: { value: 'action-needed', wanted: 'Schuldhulp aanvragen' } },
      note: 'Gebeld met de bewindvoerder',
    });
    const definition = definitionOf('detention-reintegration')!;
    const reads = (actor: Actor) =>
      (['text', 'actor', 'wanted', 'reason', 'note'] as const).filter((field) =>
        mayReadField(definition, play.current(), actor, field, caseManager.agency, 'basic-conditions'),
      );
    expect(reads(municipality)).toEqual(['text', 'actor', 'wanted']);
    expect(reads(coordinator)).toEqual(['text', 'actor', 'wanted', 'reason', 'note']);
    const rows = publicationOf(play.current(), play.events()).events;
    const told = JSON.stringify([
      play.view(),
      viewEvents(rows, play.current(), {
        actor: municipality,
        lang: 'nl',
        known: new Set(),
        agencies: agencyName,
      }),
    ]);
    expect(told).toContain('Schuldhulp aanvragen');
    expect(told).not.toContain('bewindvoerder');
  });
});

describe('acceptance', () => {
  const handover = () => {
    const play = begin('warm-handover', {
      on: '2026-05-04',
      by: probation,
      dates: { needed: '2026-07-01' },
      facts: { giver: probation, receiver: supervisor },
    });
    play.by(probation, complete('package'));
    return play;
  };

  test('within one agency is still not for the giver', () => {
    expect(handover().asks(probation, answer('acceptance', 'accepted'))).toMatchObject({ status: 403 });
    expect(handover().asks(supervisor, answer('acceptance', 'accepted'))).toMatchObject({
      outcome: 'accepted',
    });
  });

  test('a colleague of the receiver stands in', () => {
    expect(
      handover().asks({ agency: 'reclassering', role: 'adviser' }, answer('acceptance', 'accepted')),
    ).toMatchObject({
      outcome: 'accepted',
    });
  });
});

describe('starting', () => {
  const definition = definitionOf('detention-reintegration')!;

  test('is for who steers it, at the own organisation', () => {
    expect(mayStart(caseManager, definition, 'pi-noord')).toBeUndefined();
    expect(mayStart(caseManager, definition, 'pi-zuid')).toMatchObject({ status: 403 });
    expect(mayStart(probation, definition, 'reclassering')).toMatchObject({ status: 403 });
  });

  test('every trajectory is steered by professionals', () => {
    for (const role of definition.steeredBy) expect(professionals).toContain(role);
  });
});
