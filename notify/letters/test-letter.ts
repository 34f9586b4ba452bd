import { settingsPage, type Setting } from './address.ts';
import { sayingsIn } from './texts/texts.ts';
import { named, type Written } from './written.ts';

/** Whether mail reaches somebody, at her own request. */
export function testLetter(setting: Setting): Written {
  const say = sayingsIn(setting.lang);
  return {
    lang: setting.lang,
    subject: say.test.subject,
    title: say.test.title,
    parts: [{ text: say.test.text(named(setting.agencyName)) }],
    why: [{ text: say.test.why, link: { text: say.change, href: settingsPage(setting) } }],
  };
}
