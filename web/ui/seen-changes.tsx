import {
  kindOf,
  type ChangeKind,
  type ItemChange,
  type SeenCase,
  type SeenChange,
  type ShownItem,
} from '../../domain/what-if/change.ts';
import { dayOf } from '../../domain/calendar/zone.ts';
import { capital, shortDay } from './format.ts';
import { FromTo } from './moved-cases.tsx';
import { itemTexts, ownerName } from './names.ts';
import { Icon } from './icons.tsx';
import { Row } from './parts.tsx';
import type { Say, TextKey } from '../texts/texts.ts';
import { useView } from './view.tsx';

/** In this order: what asks for something at once comes first. */
const kinds = ['late', 'moves', 'opens', 'resumes', 'rests', 'ends', 'closes'] as const;
const kindTexts = {
  late: 'moveLate',
  moves: 'moveMoves',
  opens: 'moveOpens',
  resumes: 'moveResumes',
  rests: 'moveRests',
  ends: 'moveEnds',
  closes: 'moveCloses',
} as const satisfies Record<(typeof kinds)[number], TextKey>;

const relationTexts = {
  own: 'moveOwn',
  related: 'moveRelated',
  opened: 'moveOpened',
} as const satisfies Record<SeenCase['relation'], TextKey>;

/** A trajectory as far as it is shown here. */
export type Shown = SeenCase<ShownItem>;
type Change = ItemChange<ShownItem>;

const ofKind = (cases: readonly Shown[], kind: ChangeKind): number =>
  cases.flatMap(({ changes }) => changes).filter((each) => kindOf(each) === kind).length;

/** Items that get another day: those that move, and those that are late by it. */
export const movedIn = (cases: readonly Shown[]): number => ofKind(cases, 'moves') + ofKind(cases, 'late');

/** How many of each kind, over all the trajectories that are shown, and who hears of it at once. */
export function Counts({ seen: { cases, told } }: { seen: SeenChange<ShownItem> }) {
  const { say, lang, agencies } = useView();
  const counts = kinds.map((kind) => [kind, ofKind(cases, kind)] as const).filter(([, n]) => n > 0);
  return (
    <>
      {counts.length === 0 && <Row title={say('moveMoves')}>{say('moveNothing')}</Row>}
      {counts.map(([kind, n]) => (
        <Row title={say(kindTexts[kind])} key={kind}>
          <strong>{n}</strong>
        </Row>
      ))}
      {told.length > 0 && (
        <Row title={say('moveTold')}>{told.map((each) => ownerName(each, lang, agencies)).join('; ')}</Row>
      )}
    </>
  );
}

/** Every item that would change, by trajectory: its day before and after, and what follows. */
export function Changes({ cases }: { cases: readonly Shown[] }) {
  return cases.map((each) => <ChangesOf seen={each} key={each.id} />);
}

function ChangesOf({ seen }: { seen: Shown }) {
  const { say } = useView();
  const rows = kinds.flatMap((kind) => seen.changes.filter((each) => kindOf(each) === kind).toSorted(byDay));
  if (rows.length === 0) return null;
  const heading = `moves-${seen.id}`;
  const fresh = seen.relation === 'opened';
  return (
    <section className="card list" aria-labelledby={heading}>
      <div className="section__head">
        <h2 className="h2" id={heading}>
          {say(relationTexts[seen.relation], { type: seen.title })}
        </h2>
        <span className="nl-number-badge">{rows.length}</span>
      </div>
      <table
        className="utrecht-table utrecht-table--html-table rows moved"
        role="table"
        aria-labelledby={heading}
      >
        <thead role="rowgroup">
          <tr role="row">
            {[
              say('termItem'),
              fresh ? capital(say('due')) : `${say('termFrom')} → ${say('termTo')}`,
              say('moveAfter'),
            ].map((head) => (
              <th scope="col" role="columnheader" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((each) => (
            <ChangeRow change={each} fresh={fresh} key={each.item} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const dayIn = ({ before, after }: Change): string => after?.due ?? before?.due ?? '';
const byDay = (a: Change, b: Change): number => dayIn(a).localeCompare(dayIn(b));

/** @param fresh in a trajectory of which everything is new. */
function ChangeRow({ change, fresh }: { change: Change; fresh: boolean }) {
  const { say, lang, agencies } = useView();
  const { before, after, reckoned, why } = change;
  const shown = (after ?? before)!;
  const kind = kindOf(change);
  // Of what stands still or ends, how its day was reckoned helps nobody.
  const counts = kind !== 'rests' && kind !== 'ends' && kind !== 'closes';
  return (
    <tr role="row">
      <td role="cell" className="who">
        <strong>{shown.title}</strong>
        <span className="small quiet by">{ownerName(shown.owner, lang, agencies)}</span>
      </td>
      <td role="cell" className="dates">
        <Days change={change} />{' '}
        {counts && reckoned !== null && (
          <span className="small">{say('moveLateText', { day: shortDay(reckoned, lang) })}</span>
        )}
        {counts && why !== null && <span className="small quiet by">{why}</span>}
      </td>
      <td role="cell" className="follows">
        <After change={change} fresh={fresh} />
      </td>
    </tr>
  );
}

/** A day before and after; of what opens only the new one, of what lapses only the old. */
function Days({ change }: { change: Change }) {
  const { say, lang } = useView();
  const { before, after } = change;
  const kind = kindOf(change);
  if (kind === 'moves' || kind === 'late')
    return <FromTo from={before?.due ?? null} to={after?.due ?? null} />;
  const day = kind === 'closes' || kind === 'ends' ? before?.due : after?.due;
  if (!day) return <span className="quiet">{say('moveNoDay')}</span>;
  return <time dateTime={day}>{shortDay(day, lang)}</time>;
}

/** What it is from then on, why it waits or lapses, and who hears of it first. */
function After({ change, fresh }: { change: Change; fresh: boolean }) {
  const { say, lang, agencies } = useView();
  const { after, next } = change;
  const kind = kindOf(change);
  const isLate = kind === 'late' || (kind === 'resumes' && after?.deadlineStatus === 'overdue');
  return (
    <>
      {isLate && (
        <span className="utrecht-status-badge utrecht-status-badge--danger">
          <Icon name="warning" />
          {say('moveLate')}
        </span>
      )}
      {!isLate && kind !== 'moves' && !(kind === 'opens' && fresh) && <span>{saidOf(kind, after, say)}</span>}
      {kind === 'closes' && after?.waitingReason && (
        <span className="small quiet by">{after.waitingReason}</span>
      )}
      {next && (
        <span className="small quiet by">
          {say(next.kind === 'reminder' ? 'moveReminder' : 'moveEscalation', {
            day: shortDay(dayOf(Date.parse(next.at)), lang),
            who: ownerName(next.to, lang, agencies),
          })}
        </span>
      )}
    </>
  );
}

/** What is done or skipped says which; what waits again, that. */
function saidOf(kind: ChangeKind, after: ShownItem | null, say: Say): string {
  if (kind === 'other') return '';
  const isSaid = kind === 'ends' || after?.status === 'waiting';
  return say(isSaid ? itemTexts[after!.status] : kindTexts[kind]);
}
