import { expect, test } from 'vitest';
import { publishedDefinitions } from '../../../domain/catalogue.ts';
import { publicationOf } from '../../../domain/reading/publication.ts';
import { decide } from '../../scenarios/commands.ts';
import { caseManager, probation } from '../../scenarios/people.ts';
import { plan } from '../play.ts';

/** Words that tell whoever reads over a shoulder the legal frame, or what somebody did. */
const telling =
  /toezicht|verlof|vonnis|slachtoffer|schorsing|strafrecht|artikel|penitentiair|v\.i\.|supervis|leave|verdict|victim|remand/i;

test('no message carries a title that tells the legal frame', () => {
  const titled = publishedDefinitions().flatMap(({ id, items, discreet }) =>
    items
      .filter(({ title }) => telling.test(`${title.nl} ${title.en}`))
      .map((item) => ({ name: `${id}/${item.name}`, discreet, item })),
  );
  expect(titled.length).toBeGreaterThan(15);
  expect(titled.filter(({ discreet, item }) => !discreet && !item.discreet).map(({ name }) => name)).toEqual(
    [],
  );
});

test('a reminder of a supervision to prepare calls it an item; that of a meeting says which', () => {
  const play = plan('2026-03-02');
  for (const each of [caseManager, probation])
    play.by(each, decide('som-screening', 'prepare-supervision', 'Toezicht'));
  play.on('2026-04-20');
  const { notices } = publicationOf(play.current(), play.events());
  const titles = (item: string) => [
    ...new Set(notices.flatMap((each) => (each.item === item ? [each.title.nl] : []))),
  ];
  expect(titles('supervision-prepared')).toEqual(['Een onderdeel van een traject']);
  expect(titles('first-mdo')).toEqual(['Eerste MDO: concept D&R-plan']);
});
