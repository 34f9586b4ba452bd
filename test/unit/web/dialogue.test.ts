import { describe, expect, test } from 'vitest';
import { commandSchema, type Command } from '../../../domain/case/commands.ts';
import type { Actor } from '../../../domain/case/case.ts';
import { noNames } from '../../../domain/reading/parties.ts';
import { readItem } from '../../../domain/reading/item.ts';
import { contactFor } from '../../../domain/reading/contacts.ts';
import { asReadBy } from '../../../domain/reading/reader.ts';
import { viewEvents } from '../../../domain/reading/view.ts';
import { decidedLine, dialogueView } from '../../../web/case/dialogue-data.ts';
import { agencyName } from '../../../web/ui/names.ts';
import { sayIn } from '../../../web/texts/texts.ts';
import { caseManager, municipality, probation, supervisor } from '../../scenarios/people.ts';
import { plan, type Play } from '../play.ts';

const today = '2026-03-02';
const said = (body: Record<string, unknown>): Command => commandSchema.parse(body);
const words = { say: sayIn('nl'), lang: 'nl' as const, agencies: agencyName, names: noNames };

function begun(): Play {
  const play = plan(today);
  play.by(
    caseManager,
    said({ type: 'assign', role: 'aftercare-coordinator', agency: 'gemeente-utrecht' }),
    said({ type: 'assign', role: 'probation-worker', agency: 'reclassering' }),
  );
  return play;
}

function seen(play: Play, item: string, actor: Actor = caseManager) {
  const c = play.current();
  const told = viewEvents([], c, {
    actor,
    lang: 'nl',
    known: new Set(),
    agencies: agencyName,
    names: noNames,
  });
  return dialogueView(
    readItem(asReadBy(c, actor), item, play.world.now)!,
    words,
    decidedLine(c.items[item]?.adHoc?.about, told),
  );
}

const ask = said({
  type: 'ask',
  to: municipality,
  title: 'Is er een kamer?',
  text: 'Vanaf mei',
  about: 'first-mdo',
});

describe('the card of an item', () => {
  test('is silent where nobody asked or said anything', () => {
    expect(seen(begun(), 'first-mdo')).toBeNull();
  });

  test('says how somebody outside every agency is reached, to whoever must phone him', () => {
    const play = begun();
    play.by(probation, said({ type: 'ask', to: { outside: 'uncle' }, title: 'Is er werk?' }));
    play.by(caseManager, said({ type: 'raise', kind: 'concern', text: 'Wacht lang' }));
    const line = (actor: Actor, item = 'asked-1') => {
      const read = readItem(asReadBy(play.current(), actor), item, play.world.now)!;
      return dialogueView(
        read,
        words,
        null,
        contactFor(read, actor, () => '06-1234'),
      )?.lines.at(-1);
    };
    for (const actor of [probation, caseManager]) expect(line(actor)).toBe('te bereiken: 06-1234');
    expect(line(municipality)).not.toContain('06-1234');
    expect(line(caseManager, 'raised-1')).not.toContain('06-1234');
  });

  test('says of a question on whom it waits since when, how often chased, and all answers', () => {
    const play = begun();
    play.by(caseManager, ask);
    play.on('2026-03-05');
    play.by(caseManager, said({ type: 'chase', item: 'asked-1' }));
    const refusal = { type: 'answer', item: 'asked-1', answer: 'refused', reason: 'Geen plek' };
    play.by(municipality, said(refusal));
    play.by(caseManager, said({ type: 'forward', item: 'asked-1', to: probation, reason: 'Daar dan' }));
    const view = seen(play, 'asked-1')!;
    expect(view.lines).toEqual([
      expect.stringMatching(/^gevraagd door casemanager/),
      expect.stringMatching(/^wacht op reclasseringswerker.* sinds do 5 mrt 2026$/),
      '1× herinnerd, laatst do 5 mrt 2026',
    ]);
    expect(view.text).toBe('Vanaf mei');
    expect(view.answers).toMatchObject([
      { day: '2026-03-05', text: expect.stringMatching(/geweigerd$/), said: 'Geen plek' },
      { text: expect.stringMatching(/doorgegeven aan reclasseringswerker/) },
    ]);
    expect(seen(play, 'first-mdo')?.questions).toEqual([
      { href: '/trajectories/case-1?item=asked-1#item-asked-1', text: 'Is er een kamer?' },
    ]);
    expect(view.about).toMatchObject({ href: '/trajectories/case-1?item=first-mdo#item-first-mdo' });
  });

  test('shows what was typed only to those concerned, and that there was something to the others', () => {
    const play = begun();
    play.by(caseManager, ask);
    play.by(municipality, said({ type: 'answer', item: 'asked-1', answer: 'delivered', text: 'Kamer 4' }));
    expect(seen(play, 'asked-1', municipality)?.answers[0]?.said).toBe('Kamer 4');
    const other = seen(play, 'asked-1', supervisor)!;
    expect(other.answers).toMatchObject([{ said: 'alleen te lezen voor wie het aangaat' }]);
    expect(other.text).toBeNull();
  });

  test('says when a meeting is planned, and why it was not held before', () => {
    const play = begun();
    const absent = { type: 'not-held', item: 'first-mdo', on: today, why: 'client-absent', reason: 'Ziek' };
    const planned = {
      type: 'plan-meeting',
      item: 'first-mdo',
      on: '2026-03-20',
      at: '14:00',
      place: 'PI Noord',
    };
    play.by(caseManager, said(absent), said(planned));
    expect(seen(play, 'first-mdo')).toMatchObject({
      lines: ['gepland op vr 20 mrt 2026 om 14:00 in PI Noord'],
      attempts: [{ day: today, text: 'De cliënt was er niet', said: 'Ziek' }],
    });
  });

  test('of what is to be read says what was decided last, and the reason as far as it may be read', () => {
    const row = { at: '2026-03-02T10:00:00Z', text: 'Besluit', reason: 'Te groot risico' };
    const told = [
      { ...row, item: 'advice', type: 'decision-made', reason: 'Eerder' },
      { ...row, item: 'advice', type: 'decision-made' },
      { ...row, item: 'advice', type: 'item-acknowledged', text: 'Gezien' },
      { ...row, item: 'other', type: 'item-completed' },
    ];
    expect(decidedLine('advice', told)).toEqual({ day: today, text: 'Besluit', said: 'Te groot risico' });
    expect(decidedLine(undefined, told)).toBeNull();
  });

  test('calls somebody outside every agency by name, and says who wrote the answer down', () => {
    const play = begun();
    play.by(caseManager, said({ ...ask, to: { outside: 'sister' } }));
    play.by(caseManager, said({ type: 'answer', item: 'asked-1', answer: 'delivered', text: 'Ja' }));
    const names = { ...words, names: (id: string) => (id === 'sister' ? 'Zus van cliënt' : undefined) };
    const read = readItem(asReadBy(play.current(), caseManager), 'asked-1', play.world.now)!;
    expect(dialogueView(read, names, null)?.answers).toMatchObject([
      {
        text: expect.stringMatching(/^Zus van cliënt: aangeleverd \(vastgelegd door casemanager/),
        said: 'Ja',
      },
    ]);
  });

  test('says of a signal who gave it and what is the matter', () => {
    const play = begun();
    play.by(probation, said({ type: 'raise', kind: 'concern', text: 'Slaapt buiten' }));
    expect(seen(play, 'raised-1')).toMatchObject({
      lines: [expect.stringMatching(/^van reclasseringswerker/)],
      text: 'Slaapt buiten',
    });
  });
});
