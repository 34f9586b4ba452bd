import { textIn } from '../../domain/calendar/text.ts';
import { alwaysShown, lastDayFor } from '../../domain/people/snooze.ts';
import type { Deadline } from '../../store/deadlines.ts';
import { openAmong, snoozable } from '../../store/put-away.ts';
import type { Store } from '../../store/store.ts';
import { deadlineView } from '../ui/deadlines.ts';
import { shortDay } from '../ui/format.ts';
import type { FormField } from '../ui/forms/form.ts';
import { colleagueOptions, colleaguesOf, inOneLine } from '../ui/people.ts';
import { casesOf } from '../commands/acting.ts';
import { rowKey } from '../ui/next-row.ts';
import type { Chosen, Deed } from './chosen.ts';
import type { Reader } from './data.ts';
import { keyOf } from './query.ts';

/** A row that was chosen, in words. */
export interface Picked {
  key: string;
  title: string;
  pseudonym: string;
  href: string;
  row: Deadline;
  /** Why this cannot be done with it; null where it can be tried. */
  whyNot: string | null;
}

/** What was chosen, as it is now, in the order of due days; what is gone is left out. */
export async function pickedOf(store: Store, view: Reader, { deed, rows }: Chosen): Promise<Picked[]> {
  const keys = rows.flatMap((each) => keyOf(each) ?? []);
  const found = await openAmong(store, view.actor, keys, view.today);
  const cases = deed === 'chase' ? await casesOf(store, view, found) : new Map();
  return found.map((row) => {
    const { title, pseudonym, href } = deadlineView(view)(row);
    const mayChase = () => cases.get(row.trajectory)?.mayChase(row.item, view) ?? false;
    return { key: rowKey(row), title, pseudonym, href, row, whyNot: whyNot[deed](row, view, mayChase) };
  });
}

type WhyNot = (row: Deadline, view: Reader, mayChase: () => boolean) => string | null;

const whyNot: Record<Deed, WhyNot> = {
  chase: (_, { say }, mayChase) => (mayChase() ? null : say('chaseNot')),
  later: (row, { actor, today, lang }) => {
    const shown = alwaysShown(snoozable(row, actor), today);
    return shown ? textIn(shown.detail, lang) : null;
  },
  give: ({ owner, askedOnly }, { say, actor, agencies }) => {
    if (askedOnly) return say('giveAsked');
    if (owner.agency === actor.agency) return null;
    return say('giveElsewhere', { agency: owner.agency === null ? say('nobody') : agencies(owner.agency) });
  },
};

/** What is asked, once for all of them; those that it can be done with, all ticked. */
export async function chosenFields(
  store: Store,
  view: Reader,
  deed: Deed,
  picked: readonly Picked[],
): Promise<FormField[]> {
  const able = picked.filter((each) => each.whyNot === null);
  if (able.length === 0) return [];
  const rows: FormField[] =
    able.length === 1
      ? [{ kind: 'hidden', name: 'row.0', value: able[0]!.key }]
      : [
          {
            kind: 'checks',
            name: 'row',
            label: view.say('chosenRows'),
            options: able.map(({ key, title, pseudonym, row: { due } }) => ({
              value: key,
              text: `${pseudonym}, ${title}`,
              hint: due === null ? view.say('noDate') : shortDay(due, view.lang),
            })),
            values: able.map(({ key }) => key),
          },
        ];
  return [...rows, ...(await asked[deed](store, view, able))];
}

type Asked = (store: Store, view: Reader, able: readonly Picked[]) => FormField[] | Promise<FormField[]>;

const asked: Record<Deed, Asked> = {
  chase: (_, { say }) => [{ kind: 'area', name: 'text', label: say('fieldChase'), optional: true }],
  later: (_, { say, lang, today }, able) => {
    const last = able.map(({ row }) => lastDayFor(row, today)).toSorted()[0]!;
    const hint = able.length === 1 ? 'laterUntilHint' : 'laterUntilAll';
    return [
      {
        kind: 'date',
        name: 'until',
        label: say('laterUntil'),
        hint: say(hint, { day: shortDay(last, lang) }),
      },
      { kind: 'area', name: 'reason', label: say('fieldReason'), hint: say('laterReasonHint') },
    ];
  },
  give: async (store, view) => {
    const { say, actor } = view;
    const { people } = await colleaguesOf(store, view);
    const others = people.filter(({ id }) => id !== actor.person);
    const me = actor.person === undefined ? [] : [{ value: actor.person, text: say('giveMe') }];
    return [
      {
        kind: 'select',
        name: 'to',
        label: say('giveTo'),
        options: [{ value: '', text: say('choose') }, ...me, ...inOneLine(colleagueOptions(others, view))],
      },
      { kind: 'area', name: 'reason', label: say('fieldReason'), hint: say('handoverReasonHint') },
    ];
  },
};
