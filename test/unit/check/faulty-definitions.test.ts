import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../../domain/catalogue.ts';
import { checkDefinition } from '../../../domain/check/check.ts';
import type { Definition, FactDefinition, ItemDefinition } from '../../../domain/policy/definition.ts';
import { after, assumed, task } from '../../../domain/policy/writing.ts';
import type { Condition } from '../../../domain/policy/vocabulary.ts';

const of = (id: string): Definition => structuredClone(definitionOf(id)!);
const said = (definition: Definition, beside: Definition[] = []): string =>
  checkDefinition(definition, (id) => beside.find((each) => each.id === id) ?? definitionOf(id)).join('\n');
const text = { nl: 'iets', en: 'something' };

/** A definition with something changed: what the check says of it. */
function mutated(id: string, change: (definition: Definition) => void): string {
  const definition = of(id);
  change(definition);
  return said(definition);
}
/** As `mutated`, with another definition changed beside it. */
function saidBeside(
  id: string,
  beside: string,
  there: (definition: Definition) => void,
  here: (definition: Definition) => void,
): string {
  const [definition, other] = [of(id), of(beside)];
  there(other);
  here(definition);
  return said(definition, [other]);
}
const withItem = (more: Partial<ItemDefinition>, ...others: ItemDefinition[]) =>
  mutated('warm-handover', ({ items }) => {
    items.push(extra('extra', more), ...others);
  });
const extra = (name: string, more: Partial<ItemDefinition> = {}): ItemDefinition => ({
  ...task(name, 'Extra taak', 'Extra task', {
    owner: 'case-manager',
    due: assumed(null, after('arrival', 1, 'days')),
  }),
  ...more,
});
const withFact = (fact: Partial<FactDefinition>) =>
  mutated('warm-handover', ({ facts }) => {
    facts['mood'] = { title: text, type: 'boolean', says: { yes: text, no: text }, ...fact };
  });
const ruleOf = (definition: Definition, type: string) => definition.opens.find((rule) => rule.type === type)!;
const waits = (when: Condition) => ({ sentry: { when, waitingFor: text } });
const twoWays = { outcomes: ['yes', 'no'].map((id) => ({ id, title: text })) };

describe('names that a definition uses', () => {
  const tries: [what: string, found: string, says: RegExp][] = [
    [
      'what is needed for an outcome, but does not come before it',
      withItem({ repeat: { with: ['acceptance'], each: 'alongside', neededFor: ['accepted'] } }),
      /“extra” is needed for an outcome \(`neededFor`\), so it must come `before`/,
    ],
    [
      'the request by which a hand-over is accepted',
      mutated('warm-handover', (d) => void (d.handover = { acceptance: 'letter' })),
      /the hand-over speaks of the item “letter”/,
    ],
    [
      'a hand-over to nobody',
      mutated('supervision', (d) => void delete ruleOf(d, 'warm-handover').receiver),
      /“warm-handover” must name a receiver if, and only if, that is a hand-over/,
    ],
    [
      'an outcome that brings another item',
      withItem({ repeat: { with: ['acceptance'], each: { outcomes: ['blessed'] } } }),
      /“extra” asks for the outcome “blessed” of “acceptance”; it has: accepted,/,
    ],
    [
      'a request that is not there',
      withItem({ due: [assumed(null, after({ requested: 'letter' }, 1, 'days'))] }),
      /“extra”.*item “letter”/,
    ],
    [
      'a boolean that is asked for a word',
      mutated(
        'sheltered-housing',
        ({ items }) => void Object.assign(items[0]!, waits({ fact: 'supervisionRuns', in: ['yes'] })),
      ),
      /“yes” does not fit “supervisionRuns”. It takes: true, false/,
    ],
    [
      'a related trajectory that nothing here opens',
      withItem(waits({ relatedOpen: 'supervision' })),
      /“extra” asks for the trajectory “supervision”, which it neither opens nor offers/,
    ],
    [
      'a phase of a related trajectory',
      mutated(
        'zsm-workplace',
        ({ items }) => void Object.assign(items[0]!, waits({ relatedPhase: 'supervision', in: ['flying'] })),
      ),
      /asks for the phase “flying” of “supervision”; it has: /,
    ],
    [
      'a phase that is left out of a related trajectory',
      mutated(
        'zsm-workplace',
        ({ items }) =>
          void Object.assign(items[0]!, waits({ relatedOpen: 'supervision', except: ['flying'] })),
      ),
      /asks for the phase “flying” of “supervision”/,
    ],
    [
      'the trajectory that owns a date',
      mutated('warm-handover', ({ dates }) => void (dates['needed']!.ownedBy = 'journey')),
      /the date “needed” is owned by the trajectory “journey”, which does not exist/,
    ],
    [
      'a trajectory that owns a date and never tells it',
      mutated('warm-handover', ({ dates }) => void (dates['needed']!.ownedBy = 'supervision')),
      /the date “needed” is owned by “supervision”, which does not tell it: name it in `tellsOpener` there/,
    ],
  ];
  test.each(tries)('%s', (_, found, says) => expect(found).toMatch(says));
});

describe('rings', () => {
  test('through a base inside a base', () => {
    const last = (item: string) => [
      assumed(null, after({ last: [{ sinceLast: { acted: item } }] }, 1, 'days')),
    ];
    expect(withItem({ due: last('other') }, extra('other', { due: last('extra') }))).toMatch(
      /“extra” → “other” → “extra”/,
    );
  });

  test('none where one base of several stands free', () => {
    const due = [assumed(null, after({ last: [{ date: 'arrival' }, { acted: 'other' }] }, 1, 'days'))];
    expect(withItem({ due }, extra('other', waits({ item: 'extra', status: ['done'] })))).toBe('');
  });

  test('through the sending of a request', () => {
    const due = [assumed(null, after({ requested: 'other' }, 1, 'days'))];
    const other = extra('other', {
      kind: 'request',
      settledBy: ['accepted'],
      ...waits({ item: 'extra', status: ['done'] }),
    });
    expect(withItem({ due }, other)).toMatch(/“extra” → “other” → “extra”/);
  });

  test('through what an item goes with', () => {
    const other = extra('other', {
      kind: 'decision',
      ...twoWays,
      ...waits({ item: 'extra', status: ['done'] }),
    });
    expect(withItem({ repeat: { with: ['other'], each: 'after' } }, other)).toMatch(
      /“extra” → “other” → “extra”/,
    );
  });

  test('of dates that stand in for each other', () => {
    const found = mutated('warm-handover', ({ dates }) => void (dates['needed']!.else = 'arrival'));
    expect(found).toMatch(
      /dates stand in for each other: “needed” → “arrival” → “needed”; take away one `else`/,
    );
  });

  test('of dates that another trajectory is given', () => {
    const found = mutated(
      'conditional-release',
      ({ dates }) => void (dates['conditionalRelease']!.else = 'conditionalRelease'),
    );
    expect(found).toMatch(/“conditionalRelease” → “conditionalRelease”/);
  });

  test('of facts that follow each other', () => {
    const found = mutated('warm-handover', ({ facts }) => {
      for (const [name, other] of [
        ['up', 'down'],
        ['down', 'up'],
      ] as const)
        facts[name] = {
          title: text,
          type: 'boolean',
          says: { yes: text, no: text },
          follows: { fact: other, in: [true] },
        };
    });
    expect(found).toMatch(/facts follow each other: “up” → “down” → “up”; take away one `follows`/);
  });
});

describe('facts', () => {
  const tries: [what: string, found: string, says: RegExp][] = [
    [
      'a default',
      withFact({ default: 'fine' }),
      /the default of the fact “mood”: “fine” does not fit “mood”. It takes: true, false/,
    ],
    [
      'a choice with another default',
      mutated('supervision', ({ facts }) => void (facts['training']!.default = 'some')),
      /“some” does not fit “training”. It takes: none, running, finished/,
    ],
    [
      'what is weighed is no boolean',
      withFact({ type: 'text', weighedIn: 'package' }),
      /the fact “mood” is weighed, so it must be a boolean; it is of type “text”/,
    ],
    [
      'a contact that is no party',
      mutated('multi-agency-meeting', (definition) => void (definition.contact = 'purpose')),
      /the contact takes “purpose” for a party, but that is of type “text”/,
    ],
    [
      'an owner that is no party',
      mutated('multi-agency-meeting', ({ items }) => void (items[0]!.owner = { fact: 'purpose' })),
      /takes “purpose” for a party/,
    ],
    [
      'a finding of a meeting',
      withItem({ kind: 'meeting', records: ['giver'] }),
      /“extra” records facts, so it must be a task or a milestone/,
    ],
    [
      'together, and nobody to agree',
      withItem({ kind: 'decision', ...twoWays, agreedWhile: { known: 'arrival' } }),
      /“extra” says when it is agreed \(`agreedWhile`\), but not by whom: add `agreedBy`/,
    ],
  ];
  test.each(tries)('%s', (_, found, says) => expect(found).toMatch(says));
});

describe('roles', () => {
  const none = /names the role “astronaut”, which is none: add it to `professionals`/;
  const tries: [where: string, found: string, at: string][] = [
    [
      'who holds what is opened',
      mutated('supervision', (d) => void (ruleOf(d, 'alliance-check').heldBy = 'astronaut')),
      'opens “alliance-check”',
    ],
    [
      'whom a rule names',
      mutated('supervision', (d) => void (ruleOf(d, 'alliance-check').holders = { worker: 'astronaut' })),
      'opens “alliance-check”',
    ],
    [
      'a receiver',
      mutated('supervision', (d) => void (ruleOf(d, 'warm-handover').receiver = [{ role: 'astronaut' }])),
      'opens “warm-handover”',
    ],
    [
      'a receiver by command',
      mutated('alliance-check', (d) => void (ruleOf(d, 'warm-handover').toRole = 'astronaut')),
      'opens “warm-handover”',
    ],
    [
      'who sets a date',
      mutated('warm-handover', (d) => void (d.dates['needed']!.setBy = [{ role: 'astronaut' }])),
      'the date “needed”',
    ],
    ['who was there', withItem({ kind: 'meeting', attended: ['client', 'astronaut'] }), '“extra”'],
    ['who steers', mutated('warm-handover', (d) => void d.steeredBy.push('astronaut')), 'who steers'],
  ];
  test.each(tries)('%s', (_, found, at) => {
    expect(found).toMatch(none);
    expect(found).toContain(at);
  });

  test('somebody steers', () => {
    expect(mutated('warm-handover', (d) => void (d.steeredBy = []))).toMatch(
      /nobody may start it: name who steers/,
    );
  });
});

describe('what a definition opens', () => {
  const tries: [what: string, found: string, says: RegExp][] = [
    [
      'a value that it gives',
      mutated(
        'detention-reintegration',
        (d) => void (d.opens.find(({ gives }) => gives)!.gives![0]!.facts['adviceKind'] = 'horoscope'),
      ),
      /the rule that opens “probation-advice”: “horoscope” does not fit “adviceKind”. It takes: suspension,/,
    ],
    [
      'a value that an offer gives',
      mutated(
        'supervision',
        (d) => void (d.offers!.find(({ gives }) => gives)!.gives = { supervisionRuns: 'yes' }),
      ),
      /the offer of “sheltered-housing”: “yes” does not fit “supervisionRuns”/,
    ],
    [
      'a fact that it shares, which takes other values there',
      mutated('detention-reintegration', (d) => void (d.facts['legalFrameAfter']!.values!['exile'] = text)),
      /the rule that opens “conditional-release”: “exile” does not fit “legalFrameAfter”/,
    ],
    [
      'a date that the other one needs',
      mutated('detention-reintegration', (d) => void (ruleOf(d, 'supervision').dates = {})),
      /the rule that opens “supervision” does not give its required date “start”: name ours in `dates`/,
    ],
    [
      'a date that the other one needs, which may be unknown',
      mutated(
        'detention-reintegration',
        (d) => void (ruleOf(d, 'supervision').when = { fact: 'legalFrameAfter', in: ['supervision'] }),
      ),
      /the rule that opens “supervision” may open while “release” is unknown, and the date “start” is required: ask in `when` that it is known/,
    ],
    [
      'a fact that the other one needs',
      mutated('supervision', (d) => void (ruleOf(d, 'alliance-check').holders = {})),
      /the rule that opens “alliance-check” does not always give its required fact “worker”/,
    ],
    [
      'a date that lies ahead, where it is told once it has happened',
      saidBeside(
        'detention-reintegration',
        'supervision',
        ({ dates }) => void (dates['end']!.happened = true),
        (d) => {
          ruleOf(d, 'supervision').dates = { start: 'release', end: 'expectedRelease' };
        },
      ),
      /the rule that opens “supervision” gives “end” from “expectedRelease”, which can lie ahead; over there it is told once it has happened/,
    ],
    [
      'a date that may lie before another one, where it may not',
      saidBeside(
        'detention-reintegration',
        'supervision',
        () => {},
        (d) => {
          ruleOf(d, 'supervision').dates = { start: 'release', end: 'hearing' };
        },
      ),
      /the rule that opens “supervision” gives “end” from “hearing”, which may lie before “release”: add `notBefore`/,
    ],
    [
      'two rules for the same',
      mutated('supervision', (d) => void d.opens.push({ ...ruleOf(d, 'warm-handover') })),
      /two rules open “warm-handover” for “handover”: make them one/,
    ],
  ];
  test.each(tries)('%s', (_, found, says) => expect(found).toMatch(says));
});
