import { textIn } from '../../domain/calendar/text.ts';
import type { Lang } from '../../domain/calendar/types.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import type { Case } from '../../domain/case/case.ts';
import { statusOf } from '../../domain/case/pauses.ts';
import type { TrajectoryView } from '../../domain/reading/view.ts';
import type { Who } from '../commands/offer.ts';
import { openable } from '../commands/open-form.ts';
import type { TextKey } from '../texts/texts.ts';
import { actionPath } from '../ui/paths.ts';
import type { CaseParts } from './parts.ts';
import type { ActionLink, CaseView } from './view.ts';

const relationTexts: Record<Case['related'][number]['relation'], TextKey> = {
  opened: 'relOpened',
  'opened-by': 'relOpenedBy',
  continues: 'relContinues',
};

/** Trajectories that this one opened, came from or goes on from, as far as the reader may know of them. */
export function relatedOf(
  shown: TrajectoryView,
  { view: { lang, say }, visible, known }: CaseParts,
): CaseView['related'] {
  const state = ({ type, status, phase }: TrajectoryView['related'][number]): string => {
    if (status === 'closed') return say('closed');
    return textIn(definitionOf(type)?.phases.find((each) => each.id === phase)?.title, lang) ?? say('open');
  };
  return shown.related
    .filter(({ id }) => known.has(id))
    .map((each) => ({
      id: each.id,
      title: textIn(definitionOf(each.type)?.title, lang) ?? each.type,
      relation: say(relationTexts[each.relation]),
      state: state(each),
      visible: visible.has(each.id),
    }));
}

/** Trajectories that this person may open beside it. */
export function openingsOf(who: Who, lang: Lang): ActionLink[] {
  if (statusOf(who.c) !== 'open') return [];
  return openable(who).map(({ id, title }) => ({
    href: actionPath(who.c.id, 'open', { name: id }),
    text: textIn(title, lang),
  }));
}
