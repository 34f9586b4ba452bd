import { randomUUID } from 'node:crypto';
import { Router, type Response } from 'express';
import type { Day } from '../../domain/calendar/types.ts';
import type { Refusal } from '../../domain/case/case.ts';
import { aboutOf, changedAt } from '../../domain/case/changed.ts';
import type { NamedCommand } from '../../domain/case/commands.ts';
import { viewerOf } from '../../domain/people/access.ts';
import type { SeenChange } from '../../domain/what-if/change.ts';
import { asReadBy } from '../../domain/reading/reader.ts';
import { openForm, type Found } from '../commands/found.ts';
import { givenIn, type Given } from '../commands/given.ts';
import { answerWith, crumbOf, show } from '../commands/route.tsx';
import { tries } from '../commands/tries.ts';
import { refusalErrors } from '../ui/forms/errors.ts';
import { postedFrom } from '../ui/forms/values.ts';
import { renderPage } from '../ui/render.tsx';
import { notify, type DidKey, type DidValues } from '../ui/notice.ts';
import { formBody, ownAddress, viewOf } from '../ui/request.ts';
import { casePath } from '../ui/paths.ts';
import type { PageServices } from '../ui/services.ts';
import { movedIn } from '../ui/seen-changes.tsx';
import { choicesOf } from './case-data.ts';
import { CaseWhatIfPage } from './case-page.tsx';
import { filledIn } from './filled-in.ts';
import { meanwhile, seenText } from './meanwhile.ts';
import { TryPage } from './try-page.tsx';

/** How long the store may take to show what somebody else did a moment ago, in milliseconds. */
const SHOWN_WITHIN = 2_000;

/**
 * Any command of a case tried out from its own form: every deadline of this case and its relatives that
 * would move, then the command itself. What somebody else changed in between is never saved over: it is shown
 * again, with who did it.
 */
export function tryRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/trajectories/:id/what-if', async (request, response, next) => {
    const view = await viewOf(request, response, services, 'cases');
    const stored = await services.store.trajectory(request.params.id, viewerOf(view.actor));
    if (!stored) return next();
    const { actor } = view;
    const names = await services.store.outsideNames(stored.id);
    const data = choicesOf({ view, actor, names }, stored);
    response.send(renderPage(view, <CaseWhatIfPage data={data} />));
  });

  router.post('/trajectories/:id/:command', formBody(), async (request, response, next) => {
    const { do: wish, preview, seen: looked } = postedFrom(request.body);
    const when = tries[request.params.command as keyof typeof tries];
    if (when !== 'first' && !(when === 'if-asked' && isWish(wish))) return next();
    const found = await openForm(request, response, services, request.params.command);
    if (!found?.allowed || found.subject.asked) return next();
    const given = givenIn(found, request.body);
    const { key, body, looked: sequence, posted } = given;
    const form = { key, looked: sequence, posted };
    if ('errors' in body) return show(response, found, { ...form, errors: body.errors });
    if (wish === 'edit') return show(response, found, form);
    const tried: Tried = { services, found, body, given, address: ownAddress(request.originalUrl) };
    // What was given already gets its first answer, whatever moved since.
    const { subject, actor } = found;
    if (subject.c.seen.some(([id]) => id === `${actor.agency}:${key}`))
      return save(response, tried, undefined);

    const would = await wouldBe(tried);
    if (!would) return next();
    if ('outcome' in would) return refused(response, tried, would);
    if (wish === 'set') {
      if (preview === would.preview) return save(response, tried, would);
      return showAgain(response, tried, would, looked);
    }
    const isNewer = (about: string) => (changedAt(subject.c, about) ?? 0) > (sequence ?? Infinity);
    const moved = aboutOf(body).some(isNewer);
    if (moved) return showAgain(response, tried, would, `${subject.c.id}:${sequence}`);
    showPreview(response, tried, would);
  });

  return router;
}

const isWish = (wish: string | undefined): boolean => wish === 'look' || wish === 'set' || wish === 'edit';

interface Tried {
  services: PageServices;
  found: Found;
  given: Given;
  body: NamedCommand;
  address: string;
}

const wouldBe = ({ services, found: { subject, actor, view }, body }: Tried) =>
  services.whatIf.change({ trajectory: subject.c.id, actor, command: body }, view.lang);

function refused(response: Response, { found, given }: Tried, refusal: Refusal): void {
  const errors = refusalErrors(refusal, found.spec.fields(found.subject), found.view, given.at);
  show(
    response,
    found,
    { looked: given.looked, posted: given.posted, key: randomUUID(), errors },
    refusal.status,
  );
}

function showPreview(response: Response, tried: Tried, seen: SeenChange, changed?: string[]): void {
  const { found, given, address } = tried;
  const { subject, spec, view } = found;
  const { key, posted } = given;
  const data = {
    title: spec.title(subject),
    filledIn: filledIn(spec.fields(subject), posted, view),
    seen,
    action: address,
    crumb: crumbOf(found),
    hidden: {
      ...posted,
      key: changed ? randomUUID() : key,
      sequence: subject.c.sequence,
      preview: seen.preview,
      seen: seenText(seen.cases),
    },
    changed,
  };
  response.status(changed ? 409 : 200).send(renderPage(view, <TryPage data={data} />));
}

/** Nothing is saved: what would move now, and what changed since these were looked at, by whom. */
async function showAgain(
  response: Response,
  tried: Tried,
  seen: SeenChange,
  looked: string | undefined,
): Promise<void> {
  showPreview(response, tried, seen, await meanwhile(tried.services, tried.found.view, looked));
}

async function save(response: Response, tried: Tried, seen: SeenChange | undefined): Promise<void> {
  const { services, found, body, given } = tried;
  const { subject, actor } = found;
  const { id } = subject.c;
  const { key, looked } = given;
  const result = await services.trajectories.command({ id, key, actor, body, expected: looked });
  if (result.outcome === 'accepted' && body.type === 'set-date') {
    const { what, filled } = saidOf(body.on, seen);
    notify(response, result.published ? 'accepted' : 'pending', what, filled);
    return response.redirect(303, found.goOn ?? casePath(id));
  }
  if (result.outcome !== 'refused' || !result.present)
    return answerWith(response, found, result, { ...given, body, services });
  // Somebody else was faster by a moment: the store shows it now, or almost.
  await services.store.waitFor(id, result.present.changed, SHOWN_WITHIN);
  const stored = await services.store.trajectory(id);
  const c = stored ? asReadBy(stored.case, actor) : subject.c;
  const now = { ...tried, found: { ...found, subject: { ...subject, c } } };
  const would = await wouldBe(now);
  if (!would || 'outcome' in would) return refused(response, now, would ?? result);
  await showAgain(response, now, would, `${id}:${looked}`);
}

/** What is said of a date afterwards; of a repeat only that it was done. */
function saidOf(on: Day | null, seen: SeenChange | undefined): { what: DidKey; filled?: DidValues } {
  if (!seen) return { what: 'didMove' };
  const n = movedIn(seen.cases);
  const texts = on ? movedTo : moved;
  return { what: texts[Math.min(n, 2)]!, filled: { n, ...(on && { day: on }) } };
}

const moved = ['didMoveNone', 'didMoveOne', 'didMoveMany'] as const satisfies DidKey[];
const movedTo = ['didMoveToNone', 'didMoveToOne', 'didMoveToMany'] as const satisfies DidKey[];
