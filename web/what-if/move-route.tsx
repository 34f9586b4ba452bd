import { randomUUID } from 'node:crypto';
import { Router, type Response } from 'express';
import { textIn } from '../../domain/calendar/text.ts';
import type { Refusal } from '../../domain/case/case.ts';
import { changedAt } from '../../domain/case/changed.ts';
import { namedCommandSchema, type NamedCommand } from '../../domain/case/commands.ts';
import { seeChange, type SeenChange } from '../../domain/what-if/change.ts';
import { familyOf } from '../../store/family.ts';
import { openForm, type Found } from '../commands/found.ts';
import { show } from '../commands/route.tsx';
import { refusalErrors, schemaErrors } from '../ui/forms/errors.ts';
import type { FormErrors, Posted } from '../ui/forms/form.ts';
import { lookedAt, postedFrom, unfold } from '../ui/forms/values.ts';
import { renderPage } from '../ui/render.tsx';
import { notify, type DidKey, type DidValues } from '../ui/notice.ts';
import { formBody, ownAddress } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import { movedIn } from '../ui/seen-changes.tsx';
import { meanwhile, seenText } from './meanwhile.ts';
import { MovePage } from './move-page.tsx';

/** How long the store may take to show what somebody else did a moment ago, in milliseconds. */
const SHOWN_WITHIN = 2_000;

/**
 * Moving a date: the form, then every deadline of this case and its relatives that would move, then the
 * command. What somebody else changed in between is never saved over: it is shown again, with who did it.
 */
export function moveRoutes(services: PageServices): Router {
  const router = Router({ strict: true, caseSensitive: true });

  router.post('/trajectories/:id/set-date', formBody(), async (request, response, next) => {
    const found = await openForm(request, response, services, 'set-date');
    if (!found?.allowed) return next();
    const {
      do: wish,
      preview,
      seen: looked,
      key = randomUUID(),
      sequence,
      ...posted
    } = postedFrom(request.body);
    const { subject } = found;
    const form = { key, looked: lookedAt(sequence), posted };
    const body = commandIn(posted, found);
    if ('errors' in body) return show(response, found, { ...form, errors: body.errors });
    if (wish === 'edit') return show(response, found, form);
    const move: Move = { services, found, body, form, address: ownAddress(request.originalUrl) };
    // What was given already gets its first answer, whatever moved since.
    if (wasGiven(move)) return save(response, move, undefined);

    const would = await wouldBe(move);
    if ('outcome' in would) return refused(response, move, would);
    if (wish === 'set') {
      if (preview === would.preview) return save(response, move, would);
      return showAgain(response, move, would, looked);
    }
    const moved = (changedAt(subject.c, `d:${move.body.date}`) ?? 0) > (form.looked ?? Infinity);
    if (moved) return showAgain(response, move, would, `${subject.c.id}:${form.looked}`);
    showPreview(response, move, would);
  });

  return router;
}

type SetDate = Extract<NamedCommand, { type: 'set-date' }>;

interface Move {
  services: PageServices;
  found: Found;
  body: SetDate;
  form: { key: string; looked: number | undefined; posted: Posted };
  address: string;
}

function commandIn(posted: Posted, { spec, subject, view }: Found): SetDate | { errors: FormErrors } {
  const checked = namedCommandSchema.safeParse({
    type: 'set-date',
    ...spec.command(unfold(posted), subject),
  });
  if (checked.success && checked.data.type === 'set-date') return checked.data;
  return {
    errors: checked.error ? schemaErrors(checked.error, spec.fields(subject), view.say) : { fields: {} },
  };
}

const wasGiven = ({ found: { subject, actor }, form: { key } }: Move): boolean =>
  subject.c.seen.some(([id]) => id === `${actor.agency}:${key}`);

async function wouldBe({ services: { store }, found: { subject, actor, view }, body }: Move) {
  const stored = await store.trajectory(subject.c.id);
  const family = await familyOf(store, stored?.case ?? subject.c);
  return seeChange(family, actor, body, view.now, view.lang, subject.names);
}

function refused(response: Response, { found, form }: Move, refusal: Refusal): void {
  const errors = refusalErrors(refusal, found.spec.fields(found.subject), found.view);
  show(response, found, { ...form, key: randomUUID(), errors }, refusal.status);
}

function showPreview(response: Response, move: Move, seen: SeenChange, changed?: string[]): void {
  const { found, body, form, address } = move;
  const { subject, view, goOn, pseudonym } = found;
  const { c, definition } = subject;
  const back = `/trajectories/${c.id}`;
  const data = {
    name: textIn(definition.dates[body.date]!.title, view.lang),
    from: c.dates[body.date] ?? null,
    to: body.on,
    reason: body.reason,
    seen,
    action: address,
    crumb: goOn
      ? { href: goOn, text: view.say('backToList') }
      : { href: back, text: `${view.say('backToCase')} ${pseudonym}` },
    hidden: {
      key: changed ? randomUUID() : form.key,
      sequence: c.sequence,
      preview: seen.preview,
      seen: seenText(seen.cases),
      on: body.on ?? '',
      reason: body.reason,
    },
    changed,
  };
  response.status(changed ? 409 : 200).send(renderPage(view, <MovePage data={data} />));
}

/** Nothing is saved: what would move now, and what changed since these were looked at, by whom. */
async function showAgain(
  response: Response,
  move: Move,
  seen: SeenChange,
  looked: string | undefined,
): Promise<void> {
  showPreview(response, move, seen, await meanwhile(move.services, move.found.view, looked));
}

async function save(response: Response, move: Move, seen: SeenChange | undefined): Promise<void> {
  const { services, found, body, form } = move;
  const { subject, actor, view } = found;
  const { id } = subject.c;
  const result = await services.trajectories.command({
    id,
    key: form.key,
    actor,
    body,
    expected: form.looked,
  });
  if (result.outcome === 'accepted') {
    const { what, filled } = saidOf(body, seen);
    notify(response, result.published ? 'accepted' : 'pending', what, filled);
    return response.redirect(303, found.goOn ?? `/trajectories/${id}`);
  }
  if (result.outcome === 'unavailable') {
    const whole = { title: view.say('unavailableTitle'), text: view.say('unavailableText') };
    return show(response, found, { ...form, errors: { fields: {}, whole } }, 503);
  }
  if (result.outcome !== 'refused') throw new Error(`moving ${body.date} of ${id} failed: ${result.code}`);
  if (!result.present) return refused(response, move, result);
  // Somebody else was faster by a moment: the store shows it now, or almost.
  await services.store.waitFor(id, result.present.changed, SHOWN_WITHIN);
  const stored = await services.store.trajectory(id);
  const now = { ...move, found: { ...found, subject: { ...subject, c: stored?.case ?? subject.c } } };
  const would = await wouldBe(now);
  if ('outcome' in would) return refused(response, now, would);
  await showAgain(response, now, would, `${id}:${form.looked}`);
}

/** What is said of it afterwards; of a repeat only that it was done. */
function saidOf({ on }: SetDate, seen: SeenChange | undefined): { what: DidKey; filled?: DidValues } {
  if (!seen) return { what: 'didMove' };
  const n = movedIn(seen.cases);
  const texts = on ? movedTo : moved;
  return { what: texts[Math.min(n, 2)]!, filled: { n, ...(on && { day: on }) } };
}

const moved = ['didMoveNone', 'didMoveOne', 'didMoveMany'] as const satisfies DidKey[];
const movedTo = ['didMoveToNone', 'didMoveToOne', 'didMoveToMany'] as const satisfies DidKey[];
