import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../../adapters/contract.ts';
import { readNightly, type NightlyFile } from '../../../adapters/nightly-csv/read.ts';
import { run } from '../../../adapters/run.ts';
import { memoryInbox, tulp } from './inbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'traject-nightly-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const written = (content: string | Buffer): string => {
  const path = join(folder, `${(files += 1)}.csv`);
  writeFileSync(path, content);
  return path;
};

async function read(content: string | Buffer, said: Partial<NightlyFile> = {}): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const each of readNightly({ path: written(content), sender: 'tulp', ...said }))
    readings.push(each);
  return readings;
}
const events = (readings: Reading[]) => readings.flatMap((each) => ('event' in each ? [each.event] : []));
const faults = (readings: Reading[]) =>
  readings.flatMap((each) => ('fault' in each ? [{ place: each.place, ...each.fault }] : []));
const notes = (readings: Reading[]) => readings.flatMap((each) => ('note' in each ? [each.note.en] : []));

const header = 'soort;kenmerk;organisatie;datum;welke datum;naar;gewijzigd op;reden';
const admission = 'binnenkomst;TULP-1;pi-noord;2026-09-14;;;;';
const release = 'datum;TULP-1;pi-noord;2027-03-01;verwachte ontslagdatum;;2026-09-14 10:00;Uitspraak hof';
const transfer = 'overplaatsing;TULP-1;pi-noord;15-09-2026;;pi-zuid;2026-09-15;';
const file = (...lines: string[]) => `${[header, ...lines].join('\n')}\n`;
const whole = file(admission, release, transfer);

describe('a file of a night', () => {
  test('tells admissions, changed dates and transfers, in its order', async () => {
    const readings = await read(whole);
    expect(faults(readings)).toEqual([]);
    expect(notes(readings)).toEqual(['Read as utf-8, separated by semicolon.']);
    expect(events(readings)).toMatchObject([
      {
        type: 'nl.traject.client.admitted',
        data: {
          client: { reference: 'TULP-1' },
          organisation: 'pi-noord',
          dates: { admission: '2026-09-14' },
        },
      },
      {
        type: 'nl.traject.date.changed',
        time: '2026-09-14T08:00:00Z',
        data: { date: 'expectedRelease', on: '2027-03-01', reason: 'Uitspraak hof' },
      },
      {
        type: 'nl.traject.client.transferred',
        // Told of a whole day: as it stood when that was over.
        time: '2026-09-15T21:59:00Z',
        data: { organisation: 'pi-noord', to: 'pi-zuid', on: '2026-09-15' },
      },
    ]);
    expect(events(readings)[0]).not.toHaveProperty('time');
  });

  test('may have its header in English, in another order, and more columns, which are named', async () => {
    const text =
      'Reference,KIND,cell,organisation,date,expected_release,status,pseudonym,System\n' +
      'A-7,admission,B2.14,pi-noord,2026-09-14,2027-01-31,veroordeeld,Sam,tulp-oud\n';
    const readings = await read(text);
    expect(notes(readings)).toEqual([
      'Read as utf-8, separated by comma.',
      'Columns that are not read: “cell”.',
    ]);
    expect(events(readings)).toMatchObject([
      {
        data: {
          client: { reference: 'A-7', system: 'tulp-oud', pseudonym: 'Sam' },
          dates: { admission: '2026-09-14', expectedRelease: '2027-01-31' },
          facts: { status: 'sentenced' },
        },
      },
    ]);
  });

  test('says the same in every encoding, with or without a byte-order mark, and between every separator', async () => {
    const text = file(admission, release.replace('hof', 'hof: één maand'));
    const same = events(await read(text));
    const mark = '\uFEFF';
    const bigEndian = (what: string) => Buffer.from(what, 'utf16le').swap16();
    const forms = {
      'a byte-order mark': mark + text,
      'utf-16le': Buffer.from(text, 'utf16le'),
      'utf-16le, marked': Buffer.from(mark + text, 'utf16le'),
      'utf-16be': bigEndian(text),
      'utf-16be, marked': bigEndian(mark + text),
      'windows-1252': Buffer.from(text, 'latin1'),
      commas: text.replaceAll(';', ','),
      tabs: text.replaceAll(';', '\t'),
      'CR LF': text.replaceAll('\n', '\r\n'),
      CR: text.replaceAll('\n', '\r'),
      quotes: text.replaceAll('Uitspraak hof: één maand', '"Uitspraak hof: één maand"'),
    };
    expect(same).toHaveLength(2);
    for (const [name, form] of Object.entries(forms)) {
      const readings = await read(form);
      expect(events(readings), name).toEqual(same);
      expect(faults(readings), name).toEqual([]);
    }
  });

  test('finds a letter of another encoding far into it', async () => {
    const lines = Array.from({ length: 100 }, () => release.replace('hof', 'x'.repeat(1_500)));
    const text = file(...lines, release.replace('hof', 'café'));
    expect(events(await read(Buffer.from(text, 'latin1'))).at(-1)!.data['reason']).toBe('Uitspraak café');
    const [fault] = faults(await read(Buffer.from(text, 'latin1'), { encoding: 'utf-8' }));
    expect(fault).toMatchObject({
      place: 'line 102',
      remedy: { en: expect.stringContaining('--encoding') },
    });
  });

  test('quotes hold separators and quotes', async () => {
    const [event] = events(await read(file(release.replace('Uitspraak hof', '"Hof; ""nader"" bericht"'))));
    expect(event!.data['reason']).toBe('Hof; "nader" bericht');
  });

  test('clears a date only where it says so', async () => {
    const line = release.replace('2027-03-01', 'onbekend');
    expect(events(await read(file(line)))[0]!.data['on']).toBeNull();
    expect(faults(await read(file(release.replace('2027-03-01', ''))))).toMatchObject([
      { field: 'datum', value: '' },
    ]);
  });
});

describe('what is wrong is refused, and the rest is done:', () => {
  const wrong: [string, string, { field?: string; value?: string; en: RegExp }][] = [
    ['a line that is cut off', admission.slice(0, -12), { en: /still being written|cut off/ }],
    ['too many values', `${admission};x`, { en: /9 values; the first line names 8/ }],
    ['a quote that is not closed', release.replace('Uitspraak', '"Uitspraak'), { en: /quotes/ }],
    [
      'a word that is not known',
      admission.replace('binnenkomst', 'vertrek'),
      { field: 'soort', value: 'vertrek', en: /not known/ },
    ],
    [
      'a day that could be two',
      admission.replace('2026-09-14', '3/4/2026'),
      { field: 'datum', value: '3/4/2026', en: /no day/ },
    ],
    [
      'a day that does not exist',
      admission.replace('2026-09-14', '31-09-2026'),
      { field: 'datum', value: '31-09-2026', en: /no day/ },
    ],
    [
      'a date of no trajectory',
      release.replace('verwachte ontslagdatum', 'verjaardag'),
      { field: 'welke datum', value: 'verjaardag', en: /not known/ },
    ],
    [
      'a change without its moment',
      release.replace('2026-09-14 10:00', ''),
      { field: 'gewijzigd op', value: '', en: /has to stand/ },
    ],
    [
      'an organisation that cannot be',
      transfer.replace('pi-zuid', 'PI Zuid'),
      { field: 'naar', value: 'PI Zuid', en: /no such name/ },
    ],
    [
      'a citizen service number',
      admission.replace('TULP-1', '111222333'),
      { field: 'kenmerk', en: /not kept here/ },
    ],
  ];

  test.each(wrong)('%s', async (name, line, { en, ...expected }) => {
    const cut = name === 'a line that is cut off';
    const text = cut ? file(release, transfer) + line : file(release, line, transfer);
    const readings = await read(text);
    expect(events(readings)).toHaveLength(2);
    expect(faults(readings)).toMatchObject([
      { place: cut ? 'line 4' : 'line 3', ...expected, reason: { en: expect.stringMatching(en) } },
    ]);
    const [{ remedy, value }] = faults(readings) as [ReturnType<typeof faults>[0]];
    expect(remedy.nl.length).toBeGreaterThan(15);
    expect(value).toBe(expected.value);
  });

  test('a last line that looks complete and has no end: it can be the start of a longer one', async () => {
    const readings = await read(whole.trimEnd());
    expect(events(readings)).toHaveLength(2);
    expect(faults(readings)).toMatchObject([{ place: 'line 4' }]);
  });

  test.each([
    ['', 'empty'],
    ['\n\n', undefined],
    ['een verslag\nzonder kolommen\n', 'No column'],
    ['soort;kenmerk;datum\n', 'organisatie (organisation)'],
    ['soort;kenmerk;reference;organisatie;datum\n', 'twice'],
  ])('a file that cannot be read at all: %j', async (text, reason) => {
    const readings = await read(text);
    expect(events(readings)).toEqual([]);
    expect(
      faults(readings)
        .map((each) => each.reason.en)
        .join(),
    ).toContain(reason ?? '');
  });
});

describe('putting a file into the inbox', () => {
  const put = (path: string, memory: ReturnType<typeof memoryInbox>, sender = tulp) =>
    run(readNightly({ path, sender: sender.id }), { sender, lang: 'en', ...memory });

  test('reports on each line, in the words of whoever reads it', async () => {
    const later = { ...tulp, speaksFor: [...tulp.speaksFor, 'pi-west'] };
    const memory = memoryInbox({ sender: later });
    const path = written(
      file(admission, admission.replace('pi-noord', 'pi-west'), release.replace('2027', '27')),
    );
    expect(await put(path, memory)).toMatchObject({ accepted: 1, refused: 2, note: 1 });
    expect(memory.reported).toMatchObject([
      { place: 'line 1', result: 'note' },
      { place: 'line 2', result: 'accepted', signal: memory.ids()[0] },
      {
        place: 'line 3',
        result: 'refused',
        value: 'pi-west',
        remedy: expect.stringContaining('list this organisation'),
      },
      { place: 'line 4', result: 'refused', field: 'datum', value: '27-03-01' },
    ]);
    // It may be put again once the organisation is listed: nothing was kept of it.
    expect(await put(path, memory, later)).toMatchObject({ accepted: 1, duplicate: 1 });
  });

  test('the same file twice changes nothing; one that goes on adds what is new', async () => {
    const memory = memoryInbox();
    expect(await put(written(whole), memory)).toMatchObject({ accepted: 3, duplicate: 0 });
    expect(await put(written(whole), memory)).toMatchObject({ accepted: 0, duplicate: 3 });
    const back = release.replace('2027-03-01', '2027-04-01').replace('10:00', '11:00');
    const forth = release.replace('10:00', '12:00');
    expect(await put(written(file(admission, release, back, forth)), memory)).toMatchObject({
      accepted: 2,
      duplicate: 2,
    });
  });

  test('a run that was stopped half-way is done again, and nothing counts twice', async () => {
    const lines = Array.from({ length: 1_200 }, (_, n) => admission.replace('TULP-1', `TULP-${n}`));
    const path = written(file(...lines));
    const stopped = memoryInbox({ fails: 3 });
    await expect(put(path, stopped)).rejects.toThrow('the store is away');
    expect(stopped.events()).toHaveLength(999);
    expect(stopped.reported).toHaveLength(1_000);
    expect(await put(path, stopped)).toMatchObject({ accepted: 201, duplicate: 999 });
    const references = stopped
      .events()
      .map(({ data }) => (data['client'] as { reference: string }).reference);
    expect(new Set(references).size).toBe(1_200);
  });
});
