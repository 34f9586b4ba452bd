import type { MailedItem } from '../../domain/mailing/digest.ts';
import type { MailedNotice } from '../../domain/mailing/mailed-notice.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { mailedPath } from '../../domain/mailing/mark.ts';
import { REPLACING } from '../../domain/people/absence.ts';
import { alarmName, isAlarm } from '../../domain/words/texts.ts';
import { numberOf } from '../../domain/words/number.ts';
import { pageFor, settingsPage, type Setting } from './address.ts';
import { itemLine } from './item-line.ts';
import { sayingsIn } from './texts/texts.ts';
import { named, type Part, type Written, type WrittenLink } from './written.ts';

/**
 * What cannot wait.
 * @param dueToday what the reader must do today for whom she replaces as of now.
 */
export function atOnceLetter(notices: MailedNotice[], dueToday: MailedItem[], setting: Setting): Written {
  const say = sayingsIn(setting.lang);
  const agency = named(setting.agencyName);
  const today: Part[] =
    dueToday.length === 0
      ? []
      : [{ heading: say.atOnce.dueToday, links: dueToday.map((each) => itemLine(each, setting)) }];
  return {
    lang: setting.lang,
    subject: say.atOnce.subject(agency, notices.length),
    title: say.atOnce.title(notices.length, agency),
    parts: [
      { heading: say.atOnce.what(notices.length), links: notices.map((each) => noticeLine(each, setting)) },
      ...today,
      { text: say.nothingSaid, link: { text: say.atOnce.toMailbox, href: pageFor(setting, '/mailbox') } },
    ],
    why: [{ text: say.atOnce.why(agency), link: { text: say.change, href: settingsPage(setting) } }],
  };
}

function noticeLine(notice: MailedNotice, setting: Setting): WrittenLink {
  const { lang, url } = setting;
  const { kind, code, trajectory, item, itemKind, due, whose } = notice;
  const say = sayingsIn(lang);
  const what = isAlarm(code) ? alarmName(code, lang) : say.notices[kind];
  const about = [
    ...(itemKind === null ? [] : [say.kinds[itemKind].toLowerCase()]),
    ...(due === null ? [] : [say.due(formatDay(due, lang, 'short'))]),
    ...(trajectory === null ? [] : [say.trajectory(numberOf(trajectory))]),
    ...(whose === 'role' ? [say.ofRole] : []),
    ...(typeof whose === 'object'
      ? [say.insteadOf(whose.name === null ? say.aColleague : named(whose.name))]
      : []),
  ];
  const text = about.length === 0 ? what : `${what}: ${about.join(', ')}`;
  if (code === REPLACING) return { text, href: pageFor(setting, '/worklist?of=me') };
  if (trajectory === null) return { text, href: pageFor(setting, '/mailbox') };
  return {
    text,
    href:
      item === null
        ? pageFor(setting, `/trajectories/${trajectory}`)
        : `${url}${mailedPath(trajectory, item)}`,
  };
}
