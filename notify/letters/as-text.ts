import type { Part, Written, WrittenLink } from './written.ts';

/** Longest line of words; an address is never broken. */
const WIDTH = 78;

/** A letter as plain text, each address on a line of its own. */
export function asText({ title, parts, why }: Written): string {
  const head = wrapped(title);
  const foot = why.flatMap(({ text, link }) => [wrapped(text), linked(link)]);
  return [
    head,
    '='.repeat(Math.min(head.length, WIDTH)),
    '',
    ...parts.map(partText),
    '-- ',
    ...foot,
    '',
  ].join('\n');
}

function partText(part: Part): string {
  if ('text' in part) return [wrapped(part.text), ...(part.link ? [linked(part.link)] : []), ''].join('\n');
  const { heading, links, after } = part;
  const lines = links.map(({ text, href }) => `${wrapped(`- ${text}`, '  ')}\n  ${href}`);
  return [
    wrapped(heading),
    '-'.repeat(Math.min(heading.length, WIDTH)),
    ...lines,
    ...(after ? [linked(after)] : []),
    '',
  ].join('\n');
}

const linked = ({ text, href }: WrittenLink): string => `${wrapped(`${text}:`)}\n${href}`;

/** Words in lines of at most the width; a word that is longer is cut. */
export function wrapped(text: string, indent = ''): string {
  const lines = [''];
  for (const word of text.split(' ').flatMap(cut)) {
    const line = lines.at(-1)!;
    if (line === '') lines[lines.length - 1] = `${lines.length > 1 ? indent : ''}${word}`;
    else if (line.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(`${indent}${word}`);
  }
  return lines.join('\n');
}

const cut = (word: string): string[] => word.match(new RegExp(`.{1,${WIDTH - 2}}`, 'gu')) ?? [''];
