import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../domain/model/case.ts';
import { publicationOf } from '../../../domain/projection.ts';
import { viewEvents } from '../../../domain/view.ts';
import { decide, setFact } from '../../scenarios/commands.ts';
import { caseManager, municipality, probation, prosecutor } from '../../scenarios/people.ts';
import { opened, plan } from './play.ts';

/** A D&R plan beside which a conditional release was opened, and refused. */
function refused() {
  const play = plan('2026-03-02', { dates: { expectedRelease: '2026-09-01' } });
  play.by(caseManager, setFact('legalFrameAfter', 'conditional-release'));
  const release = opened(play, 'conditional-release');
  release.by(prosecutor, decide('om-decision', 'refused', 'Gedrag in detentie'));
  const lines = (actor: Actor, known: string[]) =>
    viewEvents(publicationOf(play.current(), play.events()).events, play.current(), actor, 'nl', new Set(known));
  const about = (actor: Actor, known: string[]) =>
    lines(actor, known).filter(({ type }) => type === 'trajectory-opened' || type === 'related-changed');
  return { release, about };
}

describe('the timeline tells of a related trajectory', () => {
  test('what it is and how it goes, to who may know of it', () => {
    const { release, about } = refused();
    const texts = about(probation, [release.id]).map(({ text }) => text);
    expect(texts).toContain('Traject geopend: Voorwaardelijke invrijheidstelling (v.i.)');
    expect(texts.at(-1)).toContain('Verbonden traject');
  });

  test('to anybody else that one changed, and not which, how or why', () => {
    const { about } = refused();
    const lines = about(municipality, []);
    expect(lines.length).toBeGreaterThan(1);
    for (const { text, reason } of lines) expect([text, reason]).toEqual(['Een verbonden traject veranderde', null]);
  });
});
