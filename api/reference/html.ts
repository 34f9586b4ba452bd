import type { Lang } from '../../domain/calendar/types.ts';

/** HTML that is safe to send: made by `html` alone. */
export interface Html {
  html: string;
}

type Part = string | number | Html | Part[] | undefined | false;

const escaped: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function render(part: Part): string {
  if (part === undefined || part === false) return '';
  if (Array.isArray(part)) return part.map(render).join('');
  return typeof part === 'object' ? part.html : String(part).replace(/[&<>"']/g, (c) => escaped[c]!);
}

/** A template whose values are escaped, unless they are HTML themselves. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => ({
  html: strings.reduce((all, text, index) => all + render(parts[index - 1]) + text),
});

/** A whole page of the API's own: sign-in and reference. Its style is served at `/docs/style.css`. */
export function page(lang: Lang, title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Traject</title>
        <link rel="stylesheet" href="/docs/style.css" />
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.html;
}
