import { expect, test } from 'vitest';
import type { Actor } from '../../../domain/case/case.ts';
import { mayReadField } from '../../../domain/people/access.ts';
import { agenciesOf } from '../../../domain/people/parties.ts';
import { readersOf } from '../../../domain/reading/readers.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import { add, complete, decide } from '../../scenarios/commands.ts';
import { care, defaults, probation, supervisor } from '../../scenarios/people.ts';
import { begin, plan, type Play } from '../play.ts';

const elsewhere: Actor = { agency: 'leger-des-heils', role: 'supervisor' };

function reported(): Play {
  const play = plan('2026-03-02', {
    dates: { expectedRelease: '2026-12-01' },
    facts: { legalFrameAfter: 'supervision' },
    defaults: { ...defaults, supervisor: elsewhere.agency },
  });
  play.by(probation, complete('supervisor-introduction'));
  return play;
}

test('whoever comes to read a reason is said beforehand, for every item and every agency', () => {
  const c = reported().current();
  const definition = definitionOf(c.definition)!;
  const agencies = agenciesOf(definition, c);
  for (const by of agencies) {
    for (const key of Object.keys(c.items)) {
      const said = readersOf(definition, c, { agency: by, role: 'case-manager' }, key);
      for (const agency of agencies) {
        if (!mayReadField(definition, c, { agency, role: 'case-manager' }, 'reason', by, key)) continue;
        expect([key, said.map((each) => each.agency)]).toEqual([key, expect.arrayContaining([agency])]);
      }
    }
  }
});

test('who reported it reads why it is not confirmed, and is said to', () => {
  const c = reported().current();
  const said = readersOf(definitionOf(c.definition)!, c, elsewhere, 'supervisor-introduction');
  expect(said.map(({ agency }) => agency)).toEqual([elsewhere.agency, probation.agency, c.organisation]);
});

test('who will read it with the report that comes of it, is said beforehand', () => {
  const house = begin('sheltered-housing', {
    on: '2026-03-02',
    by: care,
    dates: { registration: '2026-03-02' },
    parties: [supervisor],
  });
  house.by(care, add('incident', 'Onrust'));
  const definition = definitionOf(house.current().definition)!;
  const said = readersOf(definition, house.current(), care, 'incident').map(({ agency }) => agency);
  house.by(care, decide('incident', 'breach', 'Kwijt: zijn werk'), decide('incident-plan', 'reported', 'Zo'));
  const c = house.current();
  for (const agency of agenciesOf(definition, c))
    if (mayReadField(definition, c, { ...supervisor, agency }, 'reason', care.agency, 'incident'))
      expect(said).toContain(agency);
  expect(said).toContain(supervisor.agency);
});
