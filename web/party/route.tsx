import { Router, type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import { placeOf } from '../../domain/ports/place-of.ts';
import { StoreDown } from '../../store/database.ts';
import { namesOf } from '../../domain/words/agencies.ts';
import type { Links } from '../../domain/ports/links.ts';
import type { LinkView } from '../../domain/reading/link.ts';
import { refusalErrors } from '../ui/forms/errors.ts';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { postedFrom } from '../ui/forms/values.ts';
import { numberOf } from '../ui/format.ts';
import { roleName } from '../ui/names.ts';
import { renderPage } from '../ui/render.tsx';
import { chooseLanguage, formBody, plainView } from '../ui/request.ts';
import { secretly } from '../ui/secretly.ts';
import type { PageServices } from '../ui/services.ts';
import type { View } from '../ui/view.tsx';
import { answerFields, answerFrom, isAnswer, isAsked } from './form.ts';
import { answerTexts, PartyPage, PartyProblemPage, type PartyData, type PartyProblem } from './page.tsx';

type Services = Pick<PageServices, 'store' | 'links' | 'now' | 'log'>;
/** Seconds after which what could not be done may be tried again. */
const AGAIN = 60;

/**
 * The pages of links, `/p/{secret}`: the one place where somebody acts who did not sign in. Asking for a page
 * changes nothing that it shows, however often, so that scanners of mail use nothing up; only a POST answers.
 * @param guessing lets through so many addresses that were never made, from one place.
 */
export function partyRoutes(services: Services, guessing: RequestHandler): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.use('/p', secretly, guessing);

  router.get('/p/:secret', async (request, response) => {
    const { secret } = request.params;
    if (request.query['lang'] !== undefined) {
      chooseLanguage(response, request.query['lang']);
      return response.redirect(303, `/p/${encodeURIComponent(secret)}`);
    }
    const view = await viewFor(request, response, services);
    const seen = await services.links.open(secret, view.lang, request.method === 'GET');
    if (!seen) return refuse(view, response, 404, 'unknown');
    const pending = request.query['sent'] !== undefined && seen.state === 'open';
    show(view, response, seen, pending ? { pending } : {});
  });

  router.post('/p/:secret', formBody(), async (request, response) => {
    const { secret } = request.params;
    const view = await viewFor(request, response, services);
    const posted = postedFrom(request.body);
    const seen = await services.links.open(secret, view.lang, false);
    if (!seen) return refuse(view, response, 404, 'unknown');
    if (!isAsked(seen)) {
      // What was sent twice has been answered: the page says so.
      if (seen.given.some(({ answer }) => answer === posted['answer'])) return back(response, secret);
      return show(view, response, seen, { posted, status: 409 });
    }
    const given = answerFrom(posted, seen, view.say);
    if (!isAnswer(given)) return show(view, response, seen, { posted, errors: given, status: 422 });
    const result = await services.links.answer(secret, given);
    await answerWith({ view, response, secret, posted, links: services.links }, result, seen);
  });

  router.all(
    '/p/:secret',
    (_request, response) => void response.set('Allow', 'GET, HEAD, POST').sendStatus(405),
  );
  router.use('/p', async (request, response) =>
    refuse(await viewFor(request, response, services), response, 404, 'unknown'),
  );
  router.use('/p', problems(services));
  return router;
}

async function viewFor(request: Request, response: Response, { store, now }: Services): Promise<View> {
  return plainView(request, response, now(), null, namesOf(await store.organisations()));
}

interface Tried {
  view: View;
  response: Response;
  secret: string;
  posted: Posted;
  links: Links;
}

/** Once it is decided the same page says so, also when it is loaded again; what was typed is never lost. */
async function answerWith(
  { view, response, secret, posted, links }: Tried,
  result: Awaited<ReturnType<Links['answer']>>,
  seen: LinkView,
): Promise<void> {
  if (result === undefined) return refuse(view, response, 404, 'unknown');
  if (result === 'said-before') return back(response, secret);
  if (result !== 'ended' && result.outcome === 'accepted') return back(response, secret, !result.published);
  if (result !== 'ended' && result.outcome === 'unavailable') {
    response.set('Retry-After', String(result.retryAfterSeconds));
    const whole = { title: view.say('unavailableTitle'), text: view.say('unavailableText') };
    return show(view, response, seen, { posted, errors: { fields: {}, whole }, status: 503 });
  }
  const now = (await links.open(secret, view.lang, false)) ?? seen;
  const fields = isAsked(now) ? answerFields(now, '', view.say) : [];
  const errors = result === 'ended' ? undefined : refusalErrors(result, fields, view);
  show(view, response, now, { posted, errors, status: 409 });
}

/** @param pending the store does not show it yet, so the page is told. */
const back = (response: Response, secret: string, pending = false): void =>
  response.redirect(303, `/p/${secret}${pending ? '?sent' : ''}`);

const refuse = (view: View, response: Response, status: number, problem: PartyProblem): void =>
  void response.status(status).send(renderPage(view, <PartyProblemPage problem={problem} />));

function show(
  view: View,
  response: Response,
  seen: LinkView,
  more: { posted?: Posted; errors?: FormErrors; pending?: true; status?: number },
): void {
  const { status = endedStatus(seen), ...shown } = more;
  response.status(status).send(renderPage(view, <PartyPage data={{ ...dataOf(seen, view), ...shown }} />));
}

/** A link that was taken up is no error; one that works no more is gone. */
const endedStatus = ({ state }: LinkView): number => (state === 'open' || state === 'used' ? 200 : 410);

function dataOf(seen: LinkView, { lang, say, agencies }: View): PartyData {
  const asker = agencies(seen.asker.agency);
  const texts = answerTexts(seen.asks);
  return {
    state: seen.state,
    asker,
    role: roleName(seen.asker.role, lang),
    number: numberOf(seen.trajectory),
    lastDay: seen.lastDay,
    given: seen.given.map(({ answer, on }) => ({
      day: on,
      text: say(texts[answer]?.[0] ?? 'partyDelivered'),
    })),
    question: isAsked(seen)
      ? { ...seen.question, asks: seen.asks, fields: answerFields(seen, asker, say) }
      : null,
  };
}

/** Too many guesses, and a store that is away, in the words of a page without a way into the application. */
const problems =
  ({ now, log }: Services): ErrorRequestHandler =>
  (error, request, response, next) => {
    const { status = 500 } = error as { status?: number };
    if (response.headersSent || (status < 500 && status !== 429)) return next(error);
    const away = error instanceof StoreDown || status === 503;
    if (!away && status !== 429) log.error(placeOf(error), 'unforeseen error on the page of a link');
    const view = plainView(request, response, now());
    const posted = postedFrom(request.body);
    if (!response.hasHeader('Retry-After')) response.set('Retry-After', String(AGAIN));
    response
      .status(away ? 503 : status)
      .send(
        renderPage(view, <PartyProblemPage problem={status === 429 ? 'too-many' : 'away'} posted={posted} />),
      );
  };
