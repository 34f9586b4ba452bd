import type { ReactNode } from 'react';
import type { CatalogueItem } from './data.ts';
import { FoldedItem } from '../ui/folded-item.tsx';
import { kindTexts } from '../ui/names.ts';
import { DueRules, Terms } from './terms.tsx';
import { Row } from '../ui/parts.tsx';
import { useView, type View } from '../ui/view.tsx';

/**
 * One item of a definition: what, who, when, how firm, and what if not.
 * @param usual the fallback that is said once for all.
 */
export function CatalogueItemCard({ item, usual }: { item: CatalogueItem; usual: string }) {
  const { say } = useView();
  return (
    <FoldedItem
      id={item.name}
      level={4}
      title={item.title}
      beside={
        <>
          <span className="small quiet">{item.owner.title}</span>
          <span className="tag">{say(kindTexts[item.kind])}</span>
        </>
      }
      below={firstTerm(item)}
    >
      <DueRules due={item.due} />
      {item.due.length === 0 && (
        <p className="small quiet">{say(item.discretionary ? 'noTermAdded' : 'noTerm')}</p>
      )}
      <dl className="keys">
        <Who item={item} />
        <When item={item} />
        <How item={item} />
        {item.fallback !== usual && <Row title={say('fallbackTitle')}>{item.fallback}</Row>}
      </dl>
    </FoldedItem>
  );
}

/** The term that counts where nothing else holds. */
const firstTerm = ({ due }: CatalogueItem): string | undefined => due.at(-1)?.earliest[0]?.text;

function Who({ item }: { item: CatalogueItem }) {
  const { say } = useView();
  const { agreedBy, agreedWhile, recordedBy, turnsTo, confirmedBy, addressedTo } = item;
  return (
    <>
      {agreedBy.length > 0 && (
        <Row title={say('decidedBy')}>
          {agreedBy.map(({ title }) => title).join(` ${say('and')} `)}
          {agreedWhile !== null && <Small>{say('onlyWhile', { when: agreedWhile })}</Small>}
        </Row>
      )}
      {recordedBy.length > 0 && <Row title={say('recordedBy')}>{titles(recordedBy)}</Row>}
      {confirmedBy && <Row title={say('confirmedByHead')}>{confirmedBy.title}</Row>}
      {addressedTo.length > 0 && (
        <Row title={say('addressedToHead')}>
          {addressedTo.map(({ title, outcomes, when }) => (
            <div key={title}>
              {title}
              {outcomes.length > 0 && <Small>{say('onlyOutcomes', { outcomes: titles(outcomes) })}</Small>}
              {when !== null && <Small>{say('onlyWhile', { when })}</Small>}
            </div>
          ))}
        </Row>
      )}
      {turnsTo && <Row title={say('turnsTo')}>{turnsTo.title}</Row>}
    </>
  );
}

function When({ item }: { item: CatalogueItem }) {
  const { say } = useView();
  const { opens, waitsFor, applies, repeat } = item;
  return (
    <>
      {opens && (
        <Row title={say('windowFrom')}>
          <Terms terms={[{ ...opens, roll: 'preceding' }]} />
        </Row>
      )}
      {waitsFor && (
        <Row title={say('startsWhen')}>
          {waitsFor.when}
          <Small>{say('untilThen', { text: waitsFor.text })}</Small>
        </Row>
      )}
      {applies && (
        <Row title={say('appliesWhile')}>
          {applies.when}
          <Small>
            {say('otherwiseText', {
              text: applies.outcome ? `${applies.otherwise} (${applies.outcome})` : applies.otherwise,
            })}
          </Small>
        </Row>
      )}
      {repeat && (
        <Row title={say('repeats')}>
          {repeat.text}
          <DueRules due={repeat.due} />
        </Row>
      )}
    </>
  );
}

/** What to mind with it. */
function marksOf(item: CatalogueItem, say: View['say']): string[] {
  return [
    ...(item.titled ? [say('titledText')] : []),
    ...(item.note === 'required' ? [say('noteNeededText')] : []),
    ...(item.tellsClient ? [say('tellsClientText')] : []),
    ...(item.attended
      ? [
          say('attendedText'),
          ...(item.attended.length > 0 ? [say('attendedBy', { roles: titles(item.attended) })] : []),
        ]
      : []),
    ...(item.indispensable.length > 0
      ? [say('indispensableText', { roles: titles(item.indispensable) })]
      : []),
    ...(item.discreet ? [say('discreetText')] : []),
  ];
}

function How({ item }: { item: CatalogueItem }) {
  const { say } = useView();
  const { completedBy, outcomes, several, settledBy, agenda, records, serves, tells, track, ladder } = item;
  const marks = marksOf(item, say);
  return (
    <>
      {serves && <Row title={say('servesHead')}>{serves.title}</Row>}
      {tells && <Row title={say('tellsHead')}>{tells.title}</Row>}
      {completedBy && (
        <Row title={say('completedByHead')}>
          <a href={`/catalogue/${completedBy.type}`}>{completedBy.title}</a>
          <Small>
            {say('completedPhases', { phases: titles(completedBy.phases) })}
            {completedBy.failed.length > 0 &&
              ` ${say('completedFailed', { phases: titles(completedBy.failed) })}`}
            {completedBy.movesOrganisation && ` ${say('movesOrganisation')}`}
          </Small>
        </Row>
      )}
      {outcomes.length > 0 && settledBy.length === 0 && (
        <Row title={say('outcomesHead')}>
          {outcomes.map(({ title }) => title).join('; ')}
          {several && <Small>{say('several', { alone: titles(several.alone) })}</Small>}
        </Row>
      )}
      {settledBy.length > 0 && <Row title={say('settledByHead')}>{titles(settledBy)}</Row>}
      {records.length > 0 && <Row title={say('recordsHead')}>{titles(records)}</Row>}
      {agenda.length > 0 && (
        <Row title={say('agenda')}>
          <ol className="agenda">
            {agenda.map(({ title, minutes }) => (
              <li key={title}>{say('agendaStep', { title, n: minutes })}</li>
            ))}
          </ol>
          <Small>{say('agendaTotal', { n: agenda.reduce((sum, { minutes }) => sum + minutes, 0) })}</Small>
        </Row>
      )}
      {track && <Row title={say('trackHead')}>{track.title}</Row>}
      {ladder && (
        <Row title={say('ladderTitle')}>
          {ladder.length > 0 ? ladder.map(({ text }) => text).join('; ') : say('ladderEmpty')}
        </Row>
      )}
      {marks.length > 0 && <Row title={say('mind')}>{marks.join(' ')}</Row>}
    </>
  );
}

const titles = (all: readonly { title: string }[]): string => all.map(({ title }) => title).join(', ');

export const Small = ({ children }: { children: ReactNode }) => (
  <span className="by small quiet">{children}</span>
);
