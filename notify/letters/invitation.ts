import { formatDay } from '../../domain/calendar/format.ts';
import type { Day } from '../../domain/calendar/types.ts';
import { pageFor, type Setting } from './address.ts';
import { sayingsIn } from './texts/texts.ts';
import { named, type Part, type Written } from './written.ts';

/** A meeting as a letter tells it. */
export interface Invited {
  method: 'REQUEST' | 'CANCEL';
  /** As calendars call it: no name, and no title that is discreet. */
  summary: string;
  on: Day;
  time: string | null;
  place: string | null;
  /** Path of its page. */
  page: string;
}

/** Somebody is asked to a meeting, or need not come; she answers on its page. */
export function invitationLetter(invited: Invited, setting: Setting): Written {
  const { lang } = setting;
  const say = sayingsIn(lang).invitation;
  const { method, summary, on, time, place, page } = invited;
  const agency = named(setting.agencyName);
  const day = formatDay(on, lang);
  const when = time === null ? day : say.at(day, time);
  const asks: Part[] = [
    { text: `${say.place}: ${place ?? say.noPlace}.` },
    {
      heading: say.answer,
      links: [
        { text: say.yes, href: pageFor(setting, `${page}?answer=yes`) },
        { text: say.no, href: pageFor(setting, `${page}?answer=no`) },
      ],
    },
    { text: say.newest },
  ];
  const off: Part[] = [{ text: say.offText, link: { text: say.look, href: pageFor(setting, page) } }];
  return {
    lang,
    subject: method === 'REQUEST' ? say.subject(agency, when) : say.offSubject(agency, when),
    title: method === 'REQUEST' ? say.title : say.offTitle,
    parts: [{ text: `${summary}, ${when}.` }, ...(method === 'REQUEST' ? asks : off)],
    why: [{ text: say.why(agency), link: { text: say.calendars, href: pageFor(setting, '/calendars') } }],
  };
}
