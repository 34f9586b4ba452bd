import { textIn } from '../calendar/text.ts';
import type { Instant, Lang } from '../calendar/types.ts';
import { definitionOf } from '../catalogue.ts';
import type { Actor, Case } from '../case/case.ts';
import { statusOf } from '../case/pauses.ts';
import { isAskedOf, wasAskedOf } from '../people/asked.ts';
import { viewerOf } from '../people/access.ts';
import { readItem } from './item.ts';
import type { PersonNames } from './parties.ts';
import { asReadBy } from './reader.ts';
import { viewDialogue } from './view-dialogue.ts';

export type QuestionView = NonNullable<ReturnType<typeof viewQuestion>>;

/**
 * All that an agency outside the case sees of it: what it was asked, and what it answered itself. Undefined
 * for what nobody asked of this agency.
 */
export function viewQuestion(
  c: Case,
  item: string,
  actor: Actor,
  { now, lang, names }: { now: Instant; lang: Lang; names: PersonNames },
) {
  const definition = definitionOf(c.definition);
  const read = readItem(asReadBy(c, actor), item, now);
  const { agency } = viewerOf(actor);
  if (!definition || !read || !wasAskedOf(definition, c, agency, read.state)) return undefined;
  const { text, askedBy, answers } = viewDialogue(read, lang, names);
  return {
    trajectory: c.id,
    item,
    title: textIn(read.title, lang),
    text,
    askedBy,
    by: read.due,
    status: read.status,
    mayAnswer:
      statusOf(c) === 'open' && read.status === 'open' && isAskedOf(definition, c, agency, read.state),
    answers: answers.filter(({ of }) => 'agency' in of && of.agency === agency),
  };
}
