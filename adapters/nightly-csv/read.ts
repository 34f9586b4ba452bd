import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { eventSchemaOf } from '../../domain/partners/cloud-event.ts';
import { Unfit, type Adapter, type Event, type Reading } from '../contract.ts';
import { decoded, encodingOf, type Encoding } from '../text/encoding.ts';
import { headerOf, type Header } from './header.ts';
import { linesOf, type Line } from '../text/lines.ts';
import { eventOfRow } from './row.ts';
import { cellsIn, type Separator } from './separated.ts';

export interface NightlyFile {
  path: string;
  /** Whose file it is, as registered: part of the `source` of its signals. */
  sender: string;
  /** Said, where it should not be found out. */
  encoding?: Encoding;
  separator?: Separator;
}

/** Characters in a line. */
const LONGEST = 65_536;

const place = (n: number): string => `line ${n}`;

/**
 * Reads a file of a night, line by line, each into one signal: what is written to it meanwhile is not read.
 * `docs/adapters.md` says what stands in it.
 */
export const readNightly: Adapter<NightlyFile> = async function* ({ path, sender, ...said }) {
  const { size } = await stat(path);
  if (size === 0) {
    yield { place: place(1), fault: emptyFile };
    return;
  }
  const bytes = () => createReadStream(path, { end: size - 1 });
  const encoding = said.encoding ?? (await encodingOf(bytes()));
  const source = `urn:traject:nightly-csv:${sender}`;
  let header: Header | undefined;
  for await (const line of linesOf(decoded(bytes(), encoding), LONGEST)) {
    if (line.text.trim() === '') continue;
    try {
      if (header) yield { place: place(line.n), event: eventIn(line, header, source) };
      else {
        header = headerOf(checked(line), said.separator);
        yield* notesOf(line, header, encoding);
      }
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      yield { place: place(line.n), fault: error.fault };
      if (!header) return;
    }
  }
};

const emptyFile = {
  reason: { nl: 'Het bestand is leeg.', en: 'The file is empty.' },
  remedy: { nl: 'Kijk of het systeem het heeft geschreven.', en: 'See whether the system has written it.' },
};

function* notesOf({ n }: Line, { separator, unknown }: Header, encoding: Encoding): Generator<Reading> {
  yield {
    place: place(n),
    note: {
      nl: `Gelezen als ${encoding}, gescheiden door ${separator}.`,
      en: `Read as ${encoding}, separated by ${separator}.`,
    },
  };
  if (unknown.length === 0) return;
  const names = unknown.map((name) => `“${name}”`).join(', ');
  yield {
    place: place(n),
    note: { nl: `Niet gelezen kolommen: ${names}.`, en: `Columns that are not read: ${names}.` },
  };
}

/** The text of a line that can be read. @throws Unfit */
function checked({ text, whole, tooLong }: Line): string {
  if (tooLong)
    throw new Unfit({
      reason: { nl: 'Deze regel is te lang.', en: 'This line is too long.' },
      remedy: { nl: 'Een regel telt hooguit 65.536 tekens.', en: 'A line has at most 65,536 characters.' },
    });
  if (!whole)
    throw new Unfit({
      reason: {
        nl: 'De laatste regel heeft geen einde: het bestand wordt nog geschreven, of is afgebroken.',
        en: 'The last line has no end: the file is still being written, or was cut off.',
      },
      remedy: {
        nl: 'Lees het nog eens als het af is; elke regel eindigt met een regeleinde, ook de laatste. Wat al is gelezen, telt niet dubbel.',
        en: 'Read it again when it is complete; each line ends with a line end, also the last. What was read does not count twice.',
      },
    });
  if (text.includes('\uFFFD') || text.includes('\0'))
    throw new Unfit({
      reason: {
        nl: 'In deze regel staan onleesbare tekens.',
        en: 'Some characters of this line cannot be read.',
      },
      remedy: {
        nl: 'Zeg met --encoding in welke codering het bestand is.',
        en: 'Say with --encoding in which encoding the file is.',
      },
    });
  return text;
}

/** @throws Unfit */
function eventIn(line: Line, { separator, width, cells }: Header, source: string): Event {
  const values = cellsIn(checked(line), separator);
  if (values.length !== width)
    throw new Unfit({
      reason: {
        nl: `Deze regel telt ${values.length} waarden; de eerste regel noemt er ${width}.`,
        en: `This line has ${values.length} values; the first line names ${width}.`,
      },
      remedy: {
        nl: 'Zet een waarde met het scheidingsteken erin tussen aanhalingstekens.',
        en: 'Quote a value with the separator in it.',
      },
    });
  const event = eventOfRow(cells(values), source);
  const { error } = eventSchemaOf(event).safeParse(event);
  if (!error) return event;
  const [issue] = error.issues;
  throw new Unfit({
    field: issue!.path.join('.'),
    reason: { nl: `Dit kan niet: ${issue!.message}.`, en: `This cannot be: ${issue!.message}.` },
    remedy: { nl: 'Herstel deze waarde.', en: 'Mend this value.' },
  });
}
