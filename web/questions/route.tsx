import { Router } from 'express';
import { definitionOf } from '../../domain/catalogue.ts';
import { readItem } from '../../domain/reading/item.ts';
import { noNames } from '../../domain/reading/parties.ts';
import { viewQuestion } from '../../domain/reading/question.ts';
import { asReadBy } from '../../domain/reading/reader.ts';
import { whereItGoesOn } from '../../store/trajectories.ts';
import { answerLine } from '../case/dialogue-data.ts';
import { goOnOf } from '../commands/found.ts';
import { formFor, may } from '../commands/offer.ts';
import { ownerName } from '../ui/names.ts';
import { actionPath, goingBack, questionPath } from '../ui/paths.ts';
import { renderPage } from '../ui/render.tsx';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { QuestionPage, type QuestionData } from './page.tsx';

/**
 * What an agency is asked in a case that it takes no part in. Whoever was not asked gets 404. Mounted after
 * the pages of the case, which come first for whoever takes part in it.
 */
export function questionRoutes(services: PageServices): Router {
  const { store } = services;
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/trajectories/:id/questions/:item', async (request, response, next) => {
    const { item } = request.params;
    const view = await viewOf(request, response, services, 'worklist');
    const { actor, lang, now, agencies } = view;
    const goOn = goOnOf(request);
    const stored = await whereItGoesOn(store, request.params.id);
    const names = stored && (await store.outsideNames(stored.id));
    const question = names && viewQuestion(stored.case, item, actor, { now, lang, names });
    const definition = stored && definitionOf(stored.definition);
    if (!question || !definition) return next();
    const { case: c, id } = stored;
    const read = readItem(asReadBy(c, actor), item, now)!;
    const given = (read.state.dialogue?.answers ?? []).filter(({ of }) => of.agency === actor.agency);
    const { askedBy } = question;
    const party = askedBy && ('name' in askedBy ? askedBy.name : ownerName(askedBy, lang, agencies));
    const data: QuestionData = {
      trajectory: id,
      crumb: goOn
        ? { href: goOn, text: view.say('backToList') }
        : { href: '/worklist', text: view.say('worklist') },
      pseudonym: stored.client?.pseudonym ?? null,
      title: question.title,
      text: question.text,
      askedBy: party,
      due: question.by,
      answers: given.map((answer) => answerLine(read, answer, { ...view, names })),
      actions: question.mayAnswer
        ? (['answer', 'forward'] as const)
            .filter((type) => may({ definition, c, actor }, type, item))
            .map((type) => ({
              href: goingBack(actionPath(id, type, { item }), goOn),
              text: view.say(type === 'answer' ? 'replyDo' : formFor(type)!.does),
            }))
        : [],
    };
    response.send(renderPage(view, <QuestionPage data={data} />));
  });

  // Where a message leads whoever takes part in the case; who was only asked finds the question.
  router.get('/trajectories/:id/items/:item', async (request, response, next) => {
    const { item } = request.params;
    const { actor, lang, now } = await viewOf(request, response, services);
    const stored = await whereItGoesOn(store, request.params.id);
    if (!stored || !viewQuestion(stored.case, item, actor, { now, lang, names: noNames })) return next();
    response.redirect(303, questionPath(stored.id, item));
  });

  return router;
}
