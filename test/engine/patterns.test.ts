import { expect, test } from 'vitest';
import { viewerOf } from '../../domain/people/access.ts';
import { patternsOf } from '../../domain/reading/patterns.ts';
import { answer, complete } from '../scenarios/commands.ts';
import { municipality, probation } from '../scenarios/people.ts';
import { tell } from '../scenarios/story.ts';
import { timeSkippingEngine } from '../setup/engine.ts';
import { engineStage } from './stage.ts';

/** S3:654-658: passed on, they say, and the other knows nothing; "this is already the fourth case with this agency". */
test('the fourth case in which the other knew nothing is a signal, and an answer given twice counts once', async () => {
  const env = await timeSkippingEngine();
  const stage = await engineStage(env, { restarts: false });
  const patterns = async () => patternsOf(await stage.store.patterns(viewerOf(municipality)));
  try {
    const { on, open } = tell(stage);
    await on('2026-05-04');
    const facts = { giver: probation, receiver: municipality };
    const heard = await open('warm-handover', { by: probation, dates: {}, facts });
    await heard.by(probation, complete('package'));
    await heard.by(municipality, answer('acceptance', 'accepted'));
    expect(await patterns()).toEqual([]);

    for (const cases of [1, 2, 3, 4]) {
      const handover = await open('warm-handover', { by: probation, dates: {}, facts });
      await handover.by(probation, complete('package'));
      await handover.by(municipality, answer('acceptance', 'not-received'));
      await handover.by(probation, { type: 'request', item: 'acceptance' }); // sent again, and lost again
      await handover.by(municipality, answer('acceptance', 'not-received'));
      expect(await patterns()).toMatchObject([{ agency: 'reclassering', cases, signal: cases === 4 }]);
    }
  } finally {
    await stage.close();
    await env.teardown();
  }
});
