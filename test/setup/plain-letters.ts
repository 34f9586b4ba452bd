import { standardLang, textIn } from '../../domain/calendar/text.ts';
import type { Text } from '../../domain/calendar/types.ts';
import type { Letter } from '../../notify/letter.ts';
import type { Addressed, Composers } from '../../activities/letters.ts';

/** Letters that say no more than where to look. @param url where people reach this installation. */
export function plainLetters(url: string): Composers {
  const write =
    (subject: Text, path: string) =>
    async (mail: Addressed): Promise<Letter> => {
      const lang = mail.lang ?? standardLang;
      const said = textIn(subject, lang);
      const link = `${url}${path}`;
      const html = `<!doctype html><html lang="${lang}"><title>${said}</title><p>${said}: <a href="${link}">${link}</a></p></html>`;
      return { key: mail.key, to: mail.email, subject: said, text: `${said}:\n${link}\n`, html, lang };
    };
  return {
    'at-once': write(
      { nl: 'Er is iets dat niet kan wachten', en: 'There is something that cannot wait' },
      '/mailbox',
    ),
    digest: write({ nl: 'Uw werklijst van vandaag', en: 'Your work list of today' }, '/worklist'),
    invitation: write({ nl: 'Een uitnodiging voor een overleg', en: 'An invitation to a meeting' }, '/'),
    test: write({ nl: 'Een proef: deze mail kwam aan', en: 'A test: this mail arrived' }, '/'),
  };
}
