import { expect, test } from 'vitest';
import { commandSchema } from '../../../domain/case/commands.ts';
import { definitionOf } from '../../../domain/catalogue.ts';
import type { Actor } from '../../../domain/case/case.ts';
import { noLoad } from '../../../domain/people/load.ts';
import { ask } from '../../../web/commands/asking-forms.ts';
import { assign } from '../../../web/commands/assign-form.ts';
import { caseCommands, may } from '../../../web/commands/offer.ts';
import { sayIn } from '../../../web/texts/texts.ts';
import type { Subject } from '../../../web/ui/forms/form.ts';
import { flatFields, unfold } from '../../../web/ui/forms/values.ts';
import { agencyName } from '../../../web/ui/names.ts';
import { caseManager, coordinator, probation } from '../../scenarios/people.ts';
import { plan } from '../play.ts';

const one = (id: string, hasLeft = false) => ({
  id,
  name: id,
  roles: 'x',
  role: 'case-manager',
  team: null,
  load: noLoad,
  absence: null,
  awayNow: false,
  hasLeft,
});

function subject(actor: Actor, name?: string): Subject {
  const play = plan('2026-03-02', { parties: [probation] });
  play.by(coordinator, { type: 'assign', role: 'case-manager', agency: 'pi-noord', person: 'anna' });
  const c = play.current();
  return {
    say: sayIn('nl'),
    lang: 'nl',
    today: '2026-03-02',
    actor,
    c,
    definition: definitionOf(c.definition)!,
    name,
    organisations: [
      { agency: 'pi-noord', name: 'PI Noord' },
      { agency: 'gemeente-utrecht', name: 'Gemeente Utrecht' },
    ],
    agencies: agencyName,
    colleagues: [one('anna'), one('bas'), one('carla', true)],
  };
}
function fieldsOf(s: Subject, form = assign) {
  return Object.fromEntries(
    flatFields(form.fields(s)).map((field) => [
      field.name,
      {
        value: 'value' in field ? field.value : undefined,
        options: 'options' in field ? field.options.map(({ value }) => value) : [],
      },
    ]),
  );
}

test('who steers gives any role, to another organisation too; preset is her own and who has it', () => {
  const fields = fieldsOf(subject({ ...caseManager, person: 'bas' }));
  expect(fields['role']!.options).toContain('probation-worker');
  expect(fields['agency']).toEqual({ value: 'pi-noord', options: ['pi-noord', 'gemeente-utrecht'] });
  expect(fields['role']!.value).toBe('case-manager');
  expect(fields['person']).toEqual({ value: 'anna', options: ['', 'anna', 'bas'] });
});

test('who does not steer gives what her own organisation has, preset to herself where nobody has it', () => {
  const worker = { ...probation, person: 'dirk' };
  const s = subject(worker, 'probation-worker');
  expect(caseCommands(s)).toContain('assign');
  const fields = fieldsOf(s);
  expect(fields['role']).toEqual({ value: 'probation-worker', options: ['', 'probation-worker'] });
  expect(fields['agency']!.options).toEqual(['reclassering']);
  expect(fields['person']!.value).toBe('dirk');
  expect(may(subject({ agency: 'reclassering', role: 'supervisor' }), 'assign')).toBe(false);
});

test('the form gives the command, with a reason where there is one', () => {
  const s = subject(coordinator);
  const values = { role: 'case-manager', agency: 'pi-noord', person: 'bas', reason: 'Verlof' };
  expect(commandSchema.parse({ type: 'assign', ...assign.command(unfold(values), s) })).toEqual({
    type: 'assign',
    ...values,
  });
  const back = assign.command(
    unfold({ role: 'case-manager', agency: 'pi-noord', person: '', reason: '' }),
    s,
  );
  expect(commandSchema.parse({ type: 'assign', ...back })).toEqual({
    type: 'assign',
    role: 'case-manager',
    agency: 'pi-noord',
  });
});

test('a question goes to a colleague by name, never to oneself or who left', () => {
  const s = subject({ ...caseManager, person: 'anna' });
  expect(fieldsOf(s, ask)['colleague']!.options).toEqual(['', 'bas']);
  const values = { colleague: 'bas', title: 'Kun jij dit doen?' };
  expect(commandSchema.parse({ type: 'ask', ...ask.command(unfold(values), s) })).toMatchObject({
    to: { agency: 'pi-noord', role: 'case-manager', person: 'bas' },
  });
});
