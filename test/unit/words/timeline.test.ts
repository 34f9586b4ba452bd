import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../../domain/catalogue.ts';
import { commandSchema, type Command } from '../../../domain/case/commands.ts';
import type { Actor } from '../../../domain/case/case.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';
import { describe as inWords } from '../../../domain/words/events.ts';
import { agencyName } from '../../../domain/words/agencies.ts';
import type { EventBody } from '../../../domain/case/events.ts';
import { viewEvents } from '../../../domain/reading/view.ts';
import { answer, decide, setFact } from '../../scenarios/commands.ts';
import { care, caseManager, municipality, probation, prosecutor } from '../../scenarios/people.ts';
import { opened, plan } from '../play.ts';

/** A D&R plan beside which a conditional release was opened, and refused. */
function refused() {
  const play = plan('2026-03-02', { dates: { expectedRelease: '2026-09-01' } });
  play.by(caseManager, setFact('legalFrameAfter', 'conditional-release'));
  const release = opened(play, 'conditional-release');
  release.by(prosecutor, decide('om-decision', 'refused', 'Gedrag in detentie'));
  const lines = (actor: Actor, known: string[]) =>
    viewEvents(publicationOf(play.current(), play.events()).events, play.current(), {
      actor,
      lang: 'nl',
      known: new Set(known),
      agencies: agencyName,
    });
  const about = (actor: Actor, known: string[]) =>
    lines(actor, known).filter(({ type }) => type === 'trajectory-opened' || type === 'related-changed');
  return { release, about };
}

describe('the timeline tells of a related trajectory', () => {
  test('what it is and how it goes, to who may know of it', () => {
    const { release, about } = refused();
    const texts = about(probation, [release.id]).map(({ text }) => text);
    expect(texts).toContain('Traject geopend: Voorwaardelijke invrijheidstelling (v.i.)');
    expect(texts.at(-1)).toBe(
      'Verbonden traject Voorwaardelijke invrijheidstelling (v.i.): V.i. niet verleend',
    );
  });

  test('to anybody else that one changed, and not which, how or why', () => {
    const { about } = refused();
    const lines = about(municipality, []);
    expect(lines.length).toBeGreaterThan(1);
    for (const { text, reason } of lines)
      expect([text, reason]).toEqual(['Een verbonden traject veranderde', null]);
  });
});

test('the timeline tells whose an answer is and what it says; to who may not read it, that it came', () => {
  const play = plan('2026-03-02', { parties: [probation, municipality, care] });
  const { agency, role } = municipality;
  play.by(probation, { type: 'ask', to: { agency, role }, title: 'Is er een kamer?' });
  play.by(municipality, { ...answer('asked-1', 'delivered'), text: 'Ja, vanaf mei' } as Command);
  const line = (actor: Actor, lang: 'nl' | 'en' = 'nl') =>
    viewEvents(publicationOf(play.current(), play.events()).events, play.current(), {
      actor,
      lang,
      known: new Set(),
      agencies: agencyName,
    }).find(({ type }) => type === 'request-answered')?.text;
  expect(line(probation)).toBe('“Is er een kamer?”: aangeleverd, door Gemeente Utrecht – “Ja, vanaf mei”');
  expect(line(probation, 'en')).toBe('“Is er een kamer?”: delivered, by Gemeente Utrecht – “Ja, vanaf mei”');
  expect(line(care)).toBe('“Vraag”: aangeleverd, door Gemeente Utrecht');
});

describe('a sentence of the timeline', () => {
  const names: Record<string, string> = {
    'pi-noord': 'PI Noord',
    reclassering: 'Reclassering Midden',
    'zvh-midden': 'ZVH Midden',
  };
  const said = (event: EventBody, lang: 'nl' | 'en' = 'nl') => {
    const c = plan('2026-03-02').current();
    const whole = { ...event, sequence: 1, at: 0, recordedAt: 0, actor: caseManager };
    return inWords(
      definitionOf('detention-reintegration')!,
      c,
      whole,
      lang,
      (agency) => names[agency] ?? agencyName(agency),
    );
  };
  const to = { agency: 'pi-noord', role: 'coordinator' };
  const attendance = [
    { agency: 'reclassering', role: 'probation-worker', present: false },
    { agency: 'client', role: 'client', present: false },
  ];

  test.each<[EventBody, string]>([
    [
      { type: 'party-joined', party: probation, origin: 'default' },
      'Reclassering Midden doet mee als reclasseringswerker',
    ],
    [
      { type: 'organisation-moved', organisation: 'pi-zuid', from: 'pi-noord' },
      'Het plan ging van PI Noord naar PI Zuid',
    ],
    [
      { type: 'meeting-held', item: 'first-mdo', on: '2026-03-20', attendance, agreements: [] },
      '“Eerste MDO: concept D&R-plan” gehouden op vr 20 mrt 2026; afwezig: Reclassering Midden, cliënt',
    ],
    [
      {
        type: 'reminded',
        item: 'first-mdo',
        due: '2026-03-30',
        rung: 'coordinator',
        kind: 'escalation',
        to,
        given: true,
      },
      'Opschaling voor “Eerste MDO: concept D&R-plan” aan coördinator, PI Noord',
    ],
    [
      { type: 'alarm-raised', code: 'no-receiver', key: 'x', to },
      'Alarm aan coördinator, PI Noord: Er is geen ontvanger voor de overdracht',
    ],
    [{ type: 'closed', outcome: 'completed' }, 'Gesloten: doel bereikt'],
    [{ type: 'closed', outcome: 'frame-changed' }, 'Gesloten: frame changed'],
    [{ type: 'command-refused', command: 'set-date', code: 'unknown-date' }, 'Geweigerd: een datum wijzigen'],
    [{ type: 'command-failed', command: 'hold-meeting', message: 'x' }, 'Mislukt: een overleg vastleggen'],
    [
      { type: 'related-changed', id: 'x', trajectory: 'warm-handover', phase: 'accepted', status: 'open' },
      'Verbonden traject Warme overdracht: Aanvaard',
    ],
  ])('names what it is about: $type', (event, text) => expect(said(event)).toBe(text));

  test('has words for every command, in both languages', () => {
    for (const { shape } of commandSchema.options) {
      const command = shape.type.value;
      for (const lang of ['nl', 'en'] as const)
        expect(said({ type: 'command-failed', command, message: 'x' }, lang)).not.toContain('-');
    }
  });
});
