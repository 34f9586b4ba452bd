import { expect, test } from 'vitest';
import { commandSchema } from '../../../domain/case/commands.ts';
import { explain } from '../../../domain/reading/explain.ts';
import { caseManager, municipality } from '../../scenarios/people.ts';
import { plan } from '../play.ts';

test('the day of a question is told to be agreed where somebody named it, and assumed where nobody did', () => {
  const play = plan('2026-03-02');
  const question = { type: 'ask', to: municipality, title: 'Is er een kamer?' };
  play.by(caseManager, commandSchema.parse(question), commandSchema.parse({ ...question, by: '2026-03-10' }));
  const why = (item: string) => explain(play.read(item)!, 'nl');
  expect(why('asked-1')).toMatchObject({
    steps: [{ date: '2026-03-16', text: 'niemand noemde een dag: dit is een aanname' }],
    ladder: [{ kind: 'reminder', to: { agency: 'pi-noord', role: 'case-manager' } }],
  });
  expect(why('asked-2').steps).toEqual([{ date: '2026-03-10', text: 'afgesproken dag' }]);
  expect(why('asked-2').ladder.map(({ to }) => to.agency)).toContain('gemeente-utrecht');
});
