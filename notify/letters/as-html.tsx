import { renderToStaticMarkup } from 'react-dom/server';
import type { Part, Written, WrittenLink } from './written.ts';

/** Programs for mail know no style sheet of ours: the few styles stand with the element itself. */
const styles = {
  body: {
    margin: 0,
    padding: '1.5rem',
    background: '#ffffff',
    color: '#1a1f2b',
    fontFamily: 'Arial, sans-serif',
  },
  main: { maxWidth: '40rem', fontSize: '1rem', lineHeight: 1.5 },
  title: { fontSize: '1.5rem', lineHeight: 1.3 },
  heading: { fontSize: '1.2rem', margin: '1.5rem 0 0.5rem' },
  list: { margin: 0, paddingLeft: '1.25rem' },
  item: { marginBottom: '0.5rem' },
  link: { color: '#154273', textDecoration: 'underline' },
  foot: {
    marginTop: '2rem',
    paddingTop: '1rem',
    borderTop: '1px solid #6b7280',
    maxWidth: '40rem',
    lineHeight: 1.5,
  },
} as const;

/** A letter as HTML: no image, no script, no table, nothing to fetch. */
export const asHtml = (letter: Written): string =>
  `<!doctype html>${renderToStaticMarkup(<LetterPage {...letter} />)}`;

function LetterPage({ lang, title, subject, parts, why }: Written) {
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{subject}</title>
      </head>
      <body style={styles.body}>
        <main style={styles.main}>
          <h1 style={styles.title}>{title}</h1>
          {parts.map((part, at) => (
            <PartOf part={part} key={at} />
          ))}
        </main>
        <footer style={styles.foot}>
          {why.map(({ text, link }) => (
            <p key={text}>
              {text} <Link {...link} />
            </p>
          ))}
        </footer>
      </body>
    </html>
  );
}

function PartOf({ part }: { part: Part }) {
  if ('text' in part)
    return (
      <p>
        {part.text} {part.link && <Link {...part.link} />}
      </p>
    );
  return (
    <>
      <h2 style={styles.heading}>{part.heading}</h2>
      {part.links.length > 0 && (
        <ul style={styles.list}>
          {part.links.map((link) => (
            <li style={styles.item} key={link.href + link.text}>
              <Link {...link} />
            </li>
          ))}
        </ul>
      )}
      {part.after && (
        <p>
          <Link {...part.after} />
        </p>
      )}
    </>
  );
}

const Link = ({ text, href }: WrittenLink) => (
  <a href={href} style={styles.link}>
    {text}
  </a>
);
