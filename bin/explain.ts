import { explained } from './explain/print.ts';
import { listing, readQuestion } from './explain/question.ts';

const usage = `npm run explain -- <trajectory>/<item> [--<date> 2027-03-01] [--<fact> value] [--on 2026-10-01] [--lang en]

Tells of any deadline where it is written, its rule, source and ladder; with dates also its day and its reminders.
--on is the day of the opening. Without an item: the dates, facts and items of a trajectory; without anything: of all.
`;

/** What the command line asks for. @throws with the argument, its value and the remedy. */
export function answer(args: string[]): string {
  const [name] = args;
  if (name === '--help' || name === '-h') return usage;
  if (name === undefined) return `${usage}\n${listing()}`;
  if (!name.includes('/') && args.length === 1) return listing(name);
  const { question, lang } = readQuestion(args);
  return `${explained(question, lang)}\n`;
}

if (import.meta.filename === process.argv[1]) {
  try {
    process.stdout.write(answer(process.argv.slice(2)));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
