import type { Actor } from '../../../domain/case/case.ts';
import type { Command } from '../../../domain/case/commands.ts';
import { absent, add, answer, decide, hold, present } from '../commands.ts';
import { client, municipality, probation, prosecutor } from '../people.ts';
import type { Scenario } from '../story.ts';
import { arrested, attempt } from './words.ts';

const ggz: Actor = { agency: 'ggz-midden', role: 'care-worker' };
const ask = (to: Extract<Command, { type: 'ask' }>['to'], title: string, by: string): Command => ({
  type: 'ask',
  to,
  title,
  by,
});

/**
 * Asked around (S3:557-569, 642-652): the general practitioner, whom no agency holds, tells what he knows; mental-health
 * care does not know any more what to do with him, and it goes on to the municipality; he does not come to the first
 * talk; the prosecution reads the advice and why.
 */
export const askedAround: Scenario = async (story) => {
  const zsm = await arrested(story, { victim: false, helpSituation: 'complex' });
  await zsm.by(probation, attempt('context-contact', 'reached'));
  const practitioner = { role: 'outside', outside: 'huisarts-1' };
  await zsm.by(probation, ask(practitioner, 'Wat weet u van meneer?', '2026-03-04'));
  await zsm.shows({ 'asked-1': { status: 'open', due: '2026-03-04' } });
  await zsm.by(probation, { ...answer('asked-1', 'delivered'), text: 'Ik weet het niet meer' } as Command);
  await zsm.shows({ 'asked-1': { status: 'done', deadlineStatus: 'met' } });

  await zsm.by(probation, ask(ggz, 'Kunt u de regie nemen?', '2026-03-06'));
  await zsm.refuses(ggz, answer('asked-2', 'refused'), 422, 'reason-required');
  await zsm.by(ggz, answer('asked-2', 'refused', 'Wij weten niet wat wij met hem aan moeten'));
  await zsm.shows({ 'asked-2': { status: 'open', owner: probation, flags: ['refused'] } });
  await zsm.by(probation, { type: 'forward', item: 'asked-2', to: municipality, reason: 'Ggz kan niet' });
  await zsm.shows({ 'asked-2': { owner: municipality, waitingOn: municipality, flags: [] } });
  await zsm.refuses(ggz, answer('asked-2', 'delivered'), 403, 'not-allowed');
  await zsm.by(municipality, answer('asked-2', 'delivered'));

  await zsm.by(probation, add('talk', 'Kennismaken'));
  await story.on('2026-03-05');
  const alone = [...present(probation), absent(client, 'Niet gekomen')];
  await zsm.refuses(probation, hold('talk', '2026-03-05', [], alone), 422, 'indispensable');
  await zsm.by(probation, { type: 'not-held', item: 'talk', on: '2026-03-05', why: 'client-absent' });
  await zsm.shows({ talk: { status: 'open', due: '2026-03-09', flags: ['not-held'] } });
  await story.on('2026-03-09');
  await zsm.by(probation, hold('talk', '2026-03-09', [], present(client, probation)));
  await zsm.shows({ talk: { status: 'done', deadlineStatus: 'met' } });

  await zsm.by(probation, decide('advice', 'conditional-dismissal', 'De gemeente neemt de regie'));
  await zsm.shows({ 'told-1': { status: 'open', owner: prosecutor } });
  await zsm.by(prosecutor, { type: 'acknowledge', item: 'told-1' });
  await zsm.shows({ 'told-1': { status: 'done' } });
};
