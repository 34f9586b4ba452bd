import { calendarOf } from '../domain/calendar/calendar.ts';
import type { Instant } from '../domain/calendar/types.ts';
import { dayOf } from '../domain/calendar/zone.ts';
import { isWorthMailing, type Digest } from '../domain/mailing/digest.ts';
import { saidKey } from '../domain/mailing/keys.ts';
import { REPLACING } from '../domain/people/absence.ts';
import { agencyName } from '../domain/words/agencies.ts';
import type { Setting } from '../notify/letters/address.ts';
import { asHtml } from '../notify/letters/as-html.tsx';
import { asText } from '../notify/letters/as-text.ts';
import { atOnceLetter } from '../notify/letters/at-once.ts';
import { digestLetter } from '../notify/letters/digest.ts';
import { testLetter } from '../notify/letters/test-letter.ts';
import type { Written } from '../notify/letters/written.ts';
import type { Letter } from '../notify/letter.ts';
import { digestOf } from '../store/digest.ts';
import { asReadBy } from '../store/mailed-notices.ts';
import type { Store } from '../store/store.ts';
import type { Addressed, Composers } from './letters.ts';

/**
 * What a person is mailed, from what is so when it is sent.
 * @param parts.url where people reach this installation.
 */
export function writtenLetters({
  store,
  url,
  now,
}: {
  store: Store;
  url: string;
  now: () => Instant;
}): Pick<Composers, 'digest' | 'at-once' | 'test'> {
  const settingOf = async ({ agency, person }: Addressed) => {
    const [{ lang }, organisation] = await Promise.all([
      store.mailSettings(agency, person),
      store.organisation(agency),
    ]);
    const setting: Setting = { lang, url, agency, agencyName: organisation?.name ?? agencyName(agency) };
    return { setting, calendar: calendarOf(organisation?.closedDays) };
  };

  return {
    async digest(mail) {
      const [{ setting, calendar }, digest] = await Promise.all([
        settingOf(mail),
        digestOf(store, mail, mail.what.on),
      ]);
      if (!digest || !isWorthMailing(digest, calendar)) return 'unneeded';
      return { ...letterOf(mail, digestLetter(digest, setting)), says: saidIn(digest) };
    },

    async 'at-once'(mail) {
      const today = dayOf(now());
      const [{ setting }, people, rows] = await Promise.all([
        settingOf(mail),
        store.people(mail.agency),
        store.noticesToMail(mail.what.notices),
      ]);
      if (rows.length === 0) return 'unneeded';
      const replaces = rows.some(({ code }) => code === REPLACING);
      const digest = replaces ? await digestOf(store, mail, today, MOST_TODAY) : undefined;
      const notices = rows.map(asReadBy(mail.person, people, today));
      return letterOf(mail, atOnceLetter(notices, digest?.lists.today.lines ?? [], setting));
    },

    async test(mail) {
      return letterOf(mail, testLetter((await settingOf(mail)).setting));
    },
  };
}

/** Of what is due today, to whom replaces somebody as of now. */
const MOST_TODAY = 20;

const letterOf = ({ key, email }: Addressed, written: Written): Letter => ({
  key,
  to: email,
  subject: written.subject,
  text: asText(written),
  html: asHtml(written),
  lang: written.lang,
});

const saidIn = ({ lists }: Digest): string[] =>
  Object.values(lists).flatMap(({ lines }) => lines.map(saidKey));
