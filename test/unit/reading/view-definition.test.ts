import { describe, expect, test } from 'vitest';
import { definitionOf, definitions } from '../../../domain/catalogue.ts';
import { definitionSchema } from '../../../api/schemas/definition.ts';
import { conditionText } from '../../../domain/words/conditions.ts';
import type { Definition } from '../../../domain/policy/definition.ts';
import { viewDefinition } from '../../../domain/reading/view-definition.ts';
import type { Condition } from '../../../domain/policy/vocabulary.ts';

const release = definitionOf('detention-reintegration')!;
const item = (definition: Definition, name: string, lang: 'nl' | 'en' = 'en') =>
  viewDefinition(definition, lang).items.find((each) => each.name === name)!;

/** Every name of a property that some definition uses, by the kind of thing that has it. */
function namesUsed(): Record<string, Set<string>> {
  const used: Record<string, Set<string>> = {};
  const take = (kind: string, thing: object | undefined) => {
    for (const name of Object.keys(thing ?? {})) (used[kind] ??= new Set()).add(name);
  };
  for (const definition of definitions()) {
    take('definition', definition);
    for (const date of Object.values(definition.dates)) take('date', date);
    for (const fact of Object.values(definition.facts)) take('fact', fact);
    for (const phase of definition.phases) take('phase', phase);
    for (const rule of definition.opens) take('open rule', rule);
    for (const offer of definition.offers ?? []) take('offer', offer);
    for (const each of definition.items) {
      take('item', each);
      take('repeat', each.repeat);
      take('completed by', each.completedBy);
      take('owner', each.owner);
      for (const address of each.addressedTo ?? []) take('address', address);
      take('applies', each.applies);
      for (const again of each.repeat && 'after' in each.repeat ? [each.repeat.after].flat() : [])
        take('again', again);
      for (const { earliest } of each.due) for (const term of earliest) take('term', term);
    }
  }
  return used;
}

/** What the view of a definition puts into words. Something new in a definition must get its words before it is added here. */
const inWords: Record<string, string> = {
  definition:
    'id version title purpose source dates facts phases items opens offers several tellsOpener handover plan contact discreet withoutClient readyToClose responses steeredBy',
  date: 'title on required opening else notBefore happened setBy ownedBy',
  fact: 'title type says values default fractions between differsFrom follows weighedIn decision movedBy required',
  phase: 'id title when',
  'open rule': 'type when at item dates shared heldBy facts gives holders receiver toRole',
  offer: 'type dates gives',
  item: 'name kind title owner track discretionary serves titled records tells tellsClient note discreet applies sentry opens due repeat agreedBy agreedWhile outcomes several attended agenda settledBy completedBy ladder fallback recordedBy confirmedBy addressedTo indispensable',
  repeat: 'with each last unlessAsked neededFor after due',
  again: 'outcomes news',
  'completed by': 'trajectory phases failed movesOrganisation',
  owner: 'role fact else',
  address: 'role fact else outcomes when subject',
  applies: 'when otherwise outcome',
  term: 'base amount unit direction roll label source amountFrom',
};

describe('the view of a definition', () => {
  test.each(Object.entries(namesUsed()))('shows everything that a %s holds', (kind, names) => {
    const known = (inWords[kind] ?? '').split(' ');
    expect([...names].filter((name) => !known.includes(name))).toEqual([]);
  });

  test.each(definitions().map((each) => [each.id, each] as const))(
    'of %s fits the contract, whole in both languages',
    (_, definition) => {
      for (const lang of ['nl', 'en'] as const) {
        const text = JSON.stringify(definitionSchema.parse(viewDefinition(definition, lang)));
        expect(text).not.toMatch(/undefined|\[object|“”|NaN/);
      }
    },
  );

  test('says which term holds when', () => {
    const due = item(release, 'next-mdo', 'nl').due.map(({ when, earliest }) => [
      when,
      earliest.map(({ text, label }) => [text, label]),
    ]);
    expect(due).toEqual([
      ['bij “Strafduur” staat “langgestraft”', [['3 maanden na het laatst gehouden overleg', 'norm']]],
      ['anders', [['42 kalenderdagen na het laatst gehouden overleg', 'norm']]],
    ]);
  });

  test('says what people agreed as the amount', () => {
    const due = item(definitionOf('supervision')!, 'contact').due[0]?.earliest[0];
    expect(due?.text).toBe(
      '2 weeks after the start of the supervision, or the number in “Weeks between talks (agreed)”',
    );
    expect(due?.amountFrom).toEqual({ fact: 'contactWeeks', title: 'Weeks between talks (agreed)' });
  });

  test('says what brings an item again, and from which occurrence it counts', () => {
    expect(item(release, 'trajectory-talk', 'nl').due[0]?.earliest[0]?.text).toBe(
      '7 kalenderdagen vóór “Eerste MDO: concept D&R-plan” of “Tweede MDO: D&R-plan vastgesteld” of “Volgend MDO: voortgang en bijstelling”',
    );
    const again = item(definitionOf('conditional-release')!, 'om-decision', 'nl').repeat;
    expect(again?.text).toBe('na uitkomst “Uitgesteld”');
  });

  test('says what opens which, when and with what', () => {
    const rule = viewDefinition(release, 'nl').opens.find(({ type }) => type === 'conditional-release');
    expect(rule).toMatchObject({
      title: 'Voorwaardelijke invrijheidstelling (v.i.)',
      when: 'bij “Kader na detentie” staat “voorwaardelijke invrijheidstelling”',
    });
    expect(rule?.dates).toContainEqual({ name: 'release', title: 'de ontslagdatum', as: 'de v.i.-datum' });
    expect(
      viewDefinition(definitionOf('conditional-release')!, 'en').openedBy.map(({ type }) => type),
    ).toContain('detention-reintegration');
  });
});

describe('a condition in words', () => {
  const a: Condition = { known: 'verdict' };
  const b: Condition = { fact: 'status', in: ['sentenced', null] };
  const c: Condition = { item: 'first-mdo', status: ['done', 'skipped'] };
  test.each<[Condition, string, string]>([
    [{ all: [a, c] }, 'het vonnis is bekend en “Eerste MDO: concept D&R-plan” is gedaan of overgeslagen', ''],
    [
      { not: { all: [a, b] } },
      '',
      'the verdict is not known; or “Status” does not say “sentenced” or nothing yet',
    ],
    [
      { all: [a, { any: [b, c] }] },
      'het vonnis is bekend en (bij “Status” staat “veroordeeld” of nog niets; of “Eerste MDO: concept D&R-plan” is gedaan of overgeslagen)',
      '',
    ],
    [
      { all: [a, { all: [a, b] }] },
      'het vonnis is bekend en bij “Status” staat “veroordeeld” of nog niets',
      '',
    ],
    [{ not: { not: a } }, 'het vonnis is bekend', 'the verdict is known'],
    [
      { reached: 'release', offset: { amount: 0, unit: 'days', direction: 'after' } },
      'de ontslagdatum is vandaag of geweest',
      'the release date is today or past',
    ],
    [
      { not: { reached: 'release', actual: true } },
      'de ontslagdatum is nog niet echt doorgegeven',
      'the release date itself has not been told yet',
    ],
    [
      { relatedOpen: 'conditional-release', except: ['refused'] },
      'vanuit dit traject loopt een traject “Voorwaardelijke invrijheidstelling (v.i.)” (niet in fase “V.i. niet verleend”)',
      '',
    ],
    [
      { agreements: 'settled' },
      'alle afspraken, toezeggingen en eigen taken zijn afgerond',
      'all agreements, promises and own tasks are settled',
    ],
  ])('%j', (condition, nl, en) => {
    if (nl !== '') expect(conditionText(release, condition, 'nl')).toBe(nl);
    if (en !== '') expect(conditionText(release, condition, 'en')).toBe(en);
  });
});
