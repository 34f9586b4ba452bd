import { describe, expect, test } from 'vitest';
import { definitionOf, publishedDefinitions } from '../../../domain/catalogue.ts';
import type { Definition } from '../../../domain/policy/definition.ts';
import type { FactValue } from '../../../domain/policy/values.ts';
import { exampleDates, exampleDay, exampleFacts } from '../../../domain/what-if/example.ts';
import { setFact as factForm } from '../../../web/commands/case-forms.ts';
import { complete as completeForm } from '../../../web/commands/item-forms.ts';
import type { Subject } from '../../../web/ui/forms/form.ts';
import { agencyName } from '../../../web/ui/names.ts';
import { sayIn } from '../../../web/texts/texts.ts';
import { complete, setFact, write } from '../../scenarios/commands.ts';
import { care } from '../../scenarios/people.ts';
import { begin, type Play } from '../play.ts';

const decisions = publishedDefinitions().flatMap((definition) =>
  Object.entries(definition.facts).flatMap(
    ([fact, { decision, values }]): [string, Definition, string, FactValue][] => {
      const value = values ? Object.keys(values).at(-1)! : true;
      return decision ? [[`${definition.id}/${fact}`, definition, fact, value]] : [];
    },
  ),
);

function running(definition: Definition): Play {
  const by = { agency: 'de-organisatie', role: definition.steeredBy[0]! };
  const facts = exampleFacts(definition);
  return begin(definition.id, { on: exampleDay, by, dates: exampleDates(definition), facts });
}

const subject = (play: Play, more: Partial<Subject>): Subject => ({
  say: sayIn('nl'),
  lang: 'nl',
  today: exampleDay,
  actor: care,
  c: play.current(),
  definition: definitionOf(play.current().definition)!,
  item: undefined,
  organisations: [],
  agencies: agencyName,
  ...more,
});
const optional = (spec: typeof factForm, s: Subject, name: string) => {
  const field = spec.fields(s).find((each) => 'name' in each && each.name === name);
  return field && 'optional' in field ? field.optional : undefined;
};

describe('a fact that is a decision about the client', () => {
  test('is a stay, a colour, enforcement, and the end of a contact', () => {
    expect(decisions.map(([where]) => where)).toEqual([
      'sheltered-housing/stay',
      'supervision/enforcement',
      'supervision/signalPhase',
      'buddy-matching/ending',
    ]);
  });

  test.each(decisions)('%s is told with its reason, and by whom', (_, definition, fact, value) => {
    const play = running(definition);
    const by = { agency: 'de-organisatie', role: definition.steeredBy[0]! };
    expect(play.asks(by, setFact(fact, value))).toMatchObject({
      status: 422,
      code: 'reason-required',
      pointer: '/reason',
    });
    expect(play.current().facts[fact]).not.toBe(value);
    play.by(by, setFact(fact, value, 'Samen besproken'));
    expect(play.events().find(({ type }) => type === 'fact-set')).toMatchObject({
      fact,
      value,
      reason: 'Samen besproken',
      actor: by,
    });
    expect(optional(factForm, subject(play, { name: fact }), 'reason')).toBe(false);
  });

  test('any other is told without', () => {
    const play = running(definitionOf('sheltered-housing')!);
    play.by({ agency: 'de-organisatie', role: 'care-worker' }, setFact('letterAddress', true));
    expect(optional(factForm, subject(play, { name: 'letterAddress' }), 'reason')).toBe(true);
  });
});

describe('an item that is a reason', () => {
  test('says so: whatever asks for reasons is not done empty', () => {
    const items = publishedDefinitions().flatMap(({ id, items: all }) =>
      all.filter((item) => item.kind === 'task').map((item) => ({ ...item, where: `${id}/${item.name}` })),
    );
    const written = items.filter(({ note }) => note === 'required').map(({ where }) => where);
    expect(written).toEqual(['sheltered-housing/outflow-reasons']);
    expect(items.filter(({ title }) => /\breden/i.test(title.nl)).map(({ where }) => where)).toEqual(written);
  });

  test('is not completed without a text', () => {
    const play = begin('sheltered-housing', {
      on: exampleDay,
      by: care,
      dates: { registration: exampleDay },
    });
    play.by(care, setFact('stay', 'ended-negatively', 'Geweld tegen een medebewoner'));
    for (const empty of [complete('outflow-reasons'), write('outflow-reasons', '')])
      expect(play.asks(care, empty)).toMatchObject({ status: 422, code: 'field-required', pointer: '/note' });
    const s = subject(play, { item: play.item('outflow-reasons') });
    expect(optional(completeForm, s, 'note')).toBe(false);
    expect(optional(completeForm, subject(play, { item: play.item('indication') }), 'note')).toBe(true);
    play.by(care, write('outflow-reasons', 'Paste niet in de groep'));
    expect(play.state('outflow-reasons')).toMatchObject({ status: 'done' });
  });
});
