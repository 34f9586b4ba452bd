import { expect, test } from 'vitest';
import { createLinks } from '../../api/links.ts';
import type { Actor } from '../../domain/case/case.ts';
import { publicationOf } from '../../domain/reading/publication.ts';
import { care, caseManager, municipality, probation } from '../scenarios/people.ts';
import { begin } from '../unit/play.ts';
import { onDatabase } from './open.ts';

onDatabase('links', (open) => {
  test('who leads elsewhere makes and sees a link without the title that is not for him', async () => {
    const { store } = open();
    const play = begin('warm-handover', {
      on: '2026-03-02',
      facts: { giver: probation, receiver: municipality },
      parties: [care],
    });
    play.by(caseManager, { type: 'ask', to: care, title: 'Praat met zijn ex' });
    const c = play.current();
    await store.publish(publicationOf(c, play.events()));
    const trajectories = { start: never, command: never, continueFrom: never };
    const links = createLinks({
      store,
      trajectories,
      now: () => play.world.now,
      url: 'https://traject.example',
    });
    const about = (actor: Actor) => ({ trajectory: c.id, actor, lang: 'nl' as const });
    const made = await links.make({ ...about(probation), key: 'one', item: 'asked-1' });
    expect(made).toMatchObject({ outcome: 'made', link: { title: 'Vraag' } });
    expect(await links.list(about(probation))).toMatchObject([{ title: 'Vraag' }]);
    expect(await links.list(about(caseManager))).toMatchObject([{ title: 'Praat met zijn ex' }]);
  });
});

const never = () => Promise.reject(new Error('nothing is commanded'));
