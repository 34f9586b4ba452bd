import { formatDay } from '../../domain/calendar/format.ts';
import { digestHeadings, type Digest } from '../../domain/mailing/digest.ts';
import { pageFor, settingsPage, type Setting } from './address.ts';
import { itemLine } from './item-line.ts';
import { sayingsIn } from './texts/texts.ts';
import { named, type Part, type Written } from './written.ts';

/** The morning mail: what there is to do, by heading. */
export function digestLetter(digest: Digest, setting: Setting): Written {
  const say = sayingsIn(setting.lang);
  const { lists, covers, nobodys, today } = digest;
  const agency = named(setting.agencyName);
  const headings = digestHeadings.filter((name) => lists[name].total > 0);
  const covered: Part[] = covers.length === 0 ? [] : [{ text: say.digest.covers(listOf(covers, say.and)) }];
  const ofNobody: Part[] =
    nobodys === 0
      ? []
      : [
          {
            text: say.digest.nobodys(nobodys),
            link: { text: say.digest.toNobodys, href: pageFor(setting, '/worklist?of=nobody') },
          },
        ];
  const worklist = pageFor(setting, '/worklist?of=me');
  return {
    lang: setting.lang,
    subject: subjectOf(digest, setting),
    title: say.digest.title(formatDay(today, setting.lang), agency),
    parts: [
      ...covered,
      ...headings.map((name): Part => {
        const { total, lines } = lists[name];
        const rest = total - lines.length;
        return {
          heading: say.count(say.headings[name], total),
          links: lines.map((each) => itemLine(each, setting)),
          ...(rest > 0 && { after: { text: say.more(rest), href: worklist } }),
        };
      }),
      ...ofNobody,
      { text: say.nothingSaid, link: { text: say.whole, href: worklist } },
    ],
    why: [{ text: say.digest.why(agency), link: { text: say.change, href: settingsPage(setting) } }],
  };
}

/** How many are late, for today and offered; a digest without any says what comes. */
function subjectOf({ lists, nobodys }: Digest, { lang, agencyName }: Setting): string {
  const say = sayingsIn(lang);
  const counted = (['overdue', 'today', 'offered'] as const)
    .map((name) => ({ count: lists[name].total, heading: say.digest.counted[name] }))
    .filter(({ count }) => count > 0);
  if (nobodys > 0) counted.push({ count: nobodys, heading: say.digest.counted.nobodys });
  const said = counted.map(({ count, heading }) => `${count} ${heading}`).join(', ');
  return `${named(agencyName)}: ${said === '' ? say.digest.quiet : said}`;
}

/** `Sanne, Bram en Iris`. */
function listOf(names: string[], and: string): string {
  const shown = names.map(named);
  return shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(', ')} ${and} ${shown.at(-1)}`;
}
