import { randomUUID } from 'node:crypto';
import { namedCommandSchema } from '../../domain/case/commands.ts';
import { asReadBy } from '../../domain/reading/reader.ts';
import { readItem } from '../../domain/reading/item.ts';
import { viewItem } from '../../domain/reading/view.ts';
import { refusalErrors } from '../ui/forms/errors.ts';
import type { FormErrors, Posted, Values } from '../ui/forms/form.ts';
import { fold } from '../ui/forms/values.ts';
import type { PageServices } from '../ui/services.ts';
import type { Found } from './found.ts';
import { formFor, may } from './offer.ts';

/** A second command that was not taken: its own form, with what was typed and what is the matter. */
export interface Undone {
  found: Found;
  form: { key: string; posted: Posted; errors: FormErrors };
  status: number;
}

/**
 * Does the second thing that a form asks for, once the first is done. It has the key of the first and a word
 * more: sent again, both are done once.
 * @returns undefined where it is done or nothing more was asked; `unknown` where nobody can tell yet of what.
 */
export async function secondOf(
  { store, trajectories }: PageServices,
  found: Found,
  values: Values,
  first: string,
): Promise<Undone | 'unknown' | undefined> {
  const { spec, subject, view, actor } = found;
  const stored = spec.andThen && (await store.trajectory(subject.c.id));
  if (!spec.andThen || !stored) return undefined;
  const asked = spec.andThen(values, subject, stored.case);
  if (asked === undefined || asked === 'unknown') return asked;
  const body = namedCommandSchema.parse(asked);
  const key = `${first}-then`;
  const result = await trajectories.command({ id: subject.c.id, key, actor, body });
  if (result.outcome === 'accepted') return undefined;

  const c = asReadBy(stored.case, subject.actor);
  const read = 'item' in body && body.item !== undefined ? readItem(c, body.item, view.now) : undefined;
  if (!read) return 'unknown';
  const own = formFor(body.type)!;
  const about = { ...subject, c, item: viewItem(read, view.lang, subject.names) };
  const { type: _, item: _item, ...typed } = asked;
  const errors =
    result.outcome === 'unavailable'
      ? { fields: {}, whole: { text: view.say('unavailableText') } }
      : refusalErrors(result, own.fields(about), view);
  const whole = { title: view.say('nextUndone'), text: errors.whole?.text ?? view.say('nextMend') };
  return {
    found: {
      ...found,
      spec: own,
      subject: about,
      beside: undefined,
      allowed: may({ definition: subject.definition, c, actor: subject.actor }, own.type, read.key),
    },
    form: {
      // Refused, a corrected form is another command; not confirmed, it is sent again as it was.
      key: result.outcome === 'unavailable' ? key : randomUUID(),
      posted: fold(typed as Values),
      errors: { ...errors, whole },
    },
    status: result.outcome === 'unavailable' ? 503 : result.status,
  };
}
