import type { Lang } from '../../domain/calendar/types.ts';
import { html, page, type Html } from '../reference/html.ts';
import { personas } from './personas.ts';

const texts = {
  title: { nl: 'Aanmelden', en: 'Sign in' },
  choose: { nl: 'Kies met welke rol u de demo bekijkt.', en: 'Choose the role in which to see the demo.' },
  start: { nl: 'Aanmelden bij uw organisatie', en: 'Sign in at your organisation' },
};

/** Start of a sign-in: in the demo a link per persona, else one link to the organisation's own issuer. */
export function signInPage(lang: Lang, demo: boolean): string {
  const choice: Html = demo
    ? html`<p>${texts.choose[lang]}</p><ul>${personas.map(({ id, title }) => html`<li><a href="/sign-in?as=${id}">${title[lang]}</a></li>`)}</ul>`
    : html`<p><a href="/sign-in?start">${texts.start[lang]}</a></p>`;
  return page(lang, texts.title[lang], html`<h1>${texts.title[lang]}</h1>${choice}`);
}
