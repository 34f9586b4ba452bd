import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../../domain/catalogue.ts';
import { handoverOf, readHandover, receiverOf } from '../../../domain/reading/handover.ts';
import { isOffered } from '../../../domain/reading/offered.ts';
import { readItem } from '../../../domain/reading/item.ts';
import { organisationNamed } from '../../../web/commands/hand-over/receiver.ts';
import { answer, complete, handOver, setFact } from '../../scenarios/commands.ts';
import { caseManager, municipality, probation, supervisor } from '../../scenarios/people.ts';
import { at, opened, plan, type Play } from '../play.ts';

const inTime = () =>
  plan('2026-03-02', { dates: { expectedRelease: '2026-09-01' }, facts: { legalFrameAfter: 'none' } });
const stands = (play: Play) => {
  const c = play.current();
  return handoverOf(definitionOf(c.definition)!, c)?.stands;
};

describe('the hand-over of a case', () => {
  test('is none, is prepared, offered, and came back', () => {
    const play = inTime();
    play.on('2026-06-01');
    expect(stands(play)).toBeUndefined();
    play.by(caseManager, handOver(municipality));
    expect(stands(play)).toBe('preparing');
    const handover = opened(play, 'warm-handover');
    handover.by(caseManager, complete('package'));
    expect(stands(play)).toBe('offered');
    handover.by(municipality, answer('acceptance', 'refused', 'Ingeschreven in Amersfoort'));
    expect(stands(play)).toBe('returned');
    expect(readHandover(handover.current())).toMatchObject({
      giver: caseManager,
      receiver: municipality,
      offeredOn: '2026-06-01',
      answer: { answer: 'refused', reason: 'Ingeschreven in Amersfoort', on: '2026-06-01' },
    });
  });

  test('that came back stands with who gave, as refused, until it is offered to another', () => {
    const play = inTime();
    play.on('2026-06-01');
    play.by(caseManager, handOver(municipality));
    const handover = opened(play, 'warm-handover');
    handover.by(caseManager, complete('package'));
    const read = () => readItem(play.current(), 'handover', at('2026-06-01'))!;
    expect(isOffered(read())).toBe(false);
    handover.by(municipality, answer('acceptance', 'refused', 'Ingeschreven in Amersfoort'));
    expect(read().flags).toContain('returned');
    expect(isOffered(read())).toBe(true);
    play.by(caseManager, handOver(probation));
    expect(read().flags).not.toContain('returned');
    expect(stands(play)).toBe('preparing');
  });

  test('goes to whom the legal frame says', () => {
    const play = inTime();
    const to = () => receiverOf(definitionOf(play.current().definition)!, play.current(), '2026-03-02');
    expect(to()).toEqual(municipality);
    play.by(caseManager, setFact('legalFrameAfter', 'supervision'));
    expect(to()).toEqual(supervisor);
  });
});

describe('an organisation that a refusal names', () => {
  const organisations = [
    { agency: 'gemeente-utrecht', name: 'Gemeente Utrecht' },
    { agency: 'gemeente-amersfoort', name: 'Gemeente Amersfoort' },
    { agency: 'gemeente-s-hertogenbosch', name: 'Gemeente ’s-Hertogenbosch' },
    { agency: 'bw-de-brug', name: 'BW De Brug' },
  ];
  test.each([
    ['Ingeschreven in Amersfoort', 'gemeente-amersfoort'],
    ['Hij staat bij gemeente amersfoort, niet in Utrecht', 'gemeente-amersfoort'],
    ['hoort in ’s Hertogenbosch', 'gemeente-s-hertogenbosch'],
    ['Woont bij BW De Brug', 'bw-de-brug'],
    ['Amersfoortse weg', undefined],
    ['Amersfoort of ’s-Hertogenbosch', undefined],
    ['Geen plek', undefined],
  ])('“%s”: %s', (reason, agency) => {
    expect(organisationNamed(reason, organisations, 'gemeente-utrecht')).toBe(agency);
  });
});
