import { FromTo } from '../ui/moved-cases.tsx';
import { Page } from '../ui/layout.tsx';
import { Alert, ButtonLink, Empty, LabelTag, When } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import { shortDay } from '../ui/format.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import type { MigrateView, MovedItem } from './data.ts';
import type { Say, TextKey } from '../texts/texts.ts';
import { ErrorSummary, FormFields } from '../ui/forms/page.tsx';

export interface MigratePageData {
  id: string;
  pseudonym: string;
  typeTitle: string;
  version: number;
  /** Text where the case cannot move. */
  changes: MigrateView | { refused: string };
  key: string;
  posted?: Posted;
  errors?: FormErrors;
}

export const migrateFields = (say: Say): FormField[] => [
  { kind: 'area', name: 'reason', label: say('fieldReason'), hint: say('migrateReason') },
];

/**
 * What a newer version of the rules would change in this
 * trajectory, item by item; then one confirmation with a reason.
 */
export function MigratePage({ data }: { data: MigratePageData }) {
  const { say } = useView();
  const { changes, errors } = data;
  const fields = migrateFields(say);
  const back = { href: `/trajectories/${data.id}`, text: `${say('backToCase')} ${data.pseudonym}` };
  const title = say('migrateTitle', { n: data.version, type: data.typeTitle });
  const form = (
    <form method="post" action={`/trajectories/${data.id}/migrate`} className="card form" noValidate>
      <input type="hidden" name="key" value={data.key} />
      {'preview' in changes && <input type="hidden" name="preview" value={changes.preview} />}
      <FormFields fields={fields} posted={data.posted} errors={errors} />
      <div className="actions">
        <button className="nl-button nl-button--primary">{say('migrateDo')}</button>
        <a href={back.href}>{say('cancel')}</a>
      </div>
    </form>
  );
  if ('refused' in changes)
    return (
      <Page title={title} crumb={back}>
        <div className="stack spaced">
          <Alert kind="warning" title={say('migrateCannot')}>
            <p>{changes.refused}</p>
          </Alert>
          {/* What was typed stays, to be sent again once the case can move. */}
          {data.posted && form}
        </div>
        {!data.posted && <ButtonLink href={back.href}>{back.text}</ButtonLink>}
      </Page>
    );
  return (
    <Page title={title} crumb={back} wrong={errors !== undefined}>
      <p className="lead">{say('migrateLead', { from: changes.from })}</p>
      {errors && <ErrorSummary errors={errors} fields={fields} />}
      <div className="stack spaced">
        <Changes changes={changes} />
        {form}
      </div>
    </Page>
  );
}

function Changes({ changes }: { changes: MigrateView }) {
  const { say } = useView();
  const { appears, vanishes, moves, others } = changes;
  const groups: [TextKey, MovedItem[]][] = [
    ['migrateAppears', appears],
    ['migrateVanishes', vanishes],
    ['migrateMoves', moves],
    ['migrateOther', others],
  ];
  return (
    <section className="card list" aria-labelledby="changes">
      <div className="list__head">
        <h2 className="h2" id="changes">
          {say('migrateChanges')}
        </h2>
        <p className="small quiet" role="status">
          {say('migrateSummary', { appears: appears.length, vanishes: vanishes.length, moves: moves.length })}
        </p>
      </div>
      {groups.every(([, items]) => items.length === 0) && (
        <Empty title={say('migrateNothing')}>
          <p className="quiet">{say('migrateNothingDo')}</p>
        </Empty>
      )}
      {groups.map(
        ([key, items]) =>
          items.length > 0 && (
            <div key={key}>
              <div className="section__head section__head--sub">
                <h3 className="h3">{say(key)}</h3>
                <span className="nl-number-badge">{items.length}</span>
              </div>
              <ul className="items">
                {items.map((each) => (
                  <Moved each={each} kind={key} key={each.item} />
                ))}
              </ul>
            </div>
          ),
      )}
    </section>
  );
}

function Moved({ each, kind }: { each: MovedItem; kind: TextKey }) {
  return (
    <li className="item">
      <div className="item__top">
        <h4 className="item__title">{each.title}</h4>
        {kind !== 'migrateVanishes' && (
          <span>
            {each.labelWas && (
              <>
                <del>
                  <LabelTag label={each.labelWas} />
                </del>
                {' → '}
              </>
            )}
            <LabelTag label={each.label} />
          </span>
        )}
      </div>
      <p className="item__facts">
        <Day each={each} kind={kind} />
        {each.notes.map((note) => (
          <span className="quiet" key={note}>
            {note}
          </span>
        ))}
        <span className="quiet">{each.owner}</span>
      </p>
    </li>
  );
}

function Day({ each: { from, to }, kind }: { each: MovedItem; kind: TextKey }) {
  const { lang } = useView();
  if (kind === 'migrateMoves') return <FromTo from={from} to={to} />;
  if (kind === 'migrateVanishes')
    return from ? (
      <del className="quiet">
        <time dateTime={from}>{shortDay(from, lang)}</time>
      </del>
    ) : null;
  return to ? <When day={to} /> : null;
}
