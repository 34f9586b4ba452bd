import { textIn } from '../../domain/calendar/text.ts';
import type { Definition } from '../../domain/policy/definition.ts';
import { sources } from '../../domain/words/sources.ts';
import { labelCounts, rolesIn } from './data.ts';
import { RowMore } from '../ui/folded-item.tsx';
import { Page } from '../ui/layout.tsx';
import { LabelTag, Row } from '../ui/parts.tsx';
import { roleName } from '../ui/names.ts';
import { useView } from '../ui/view.tsx';

const labels = ['norm', 'practice', 'assumed'] as const;

/** Every trajectory there is: what it is for, how large it is, and how firm its terms are. */
export function CataloguePage({ definitions }: { definitions: Definition[] }) {
  const { say, lang } = useView();
  return (
    <Page title={say('catalogue')}>
      <p className="lead">{say('catalogueLead')}</p>
      <section className="card list spaced" aria-label={say('catalogue')}>
        <ul className="items">
          {definitions.map((definition) => (
            <Entry definition={definition} key={definition.id} />
          ))}
        </ul>
      </section>
      <section className="card stack-s spaced" aria-labelledby="labels">
        <h2 className="h2" id="labels">
          {say('labelsTitle')}
        </h2>
        <ul className="terms">
          <li>
            <LabelTag label="norm" /> {say('labelNormText')}
          </li>
          <li>
            <LabelTag label="practice" /> {say('labelPracticeText')}
          </li>
          <li>
            <LabelTag label="assumed" /> {say('labelAssumedText')}
          </li>
        </ul>
      </section>
      <section className="card stack-s spaced" aria-labelledby="sources">
        <h2 className="h2" id="sources">
          {say('sourcesTitle')}
        </h2>
        <p>{say('sourcesText')}</p>
        <dl className="sources">
          {sources.map(({ id, title }) => (
            <Row title={id} key={id}>
              {textIn(title, lang)}
            </Row>
          ))}
        </dl>
      </section>
    </Page>
  );
}

/** One trajectory of the list. */
function Entry({ definition }: { definition: Definition }) {
  const { say, lang, actor } = useView();
  const counts = labelCounts(definition);
  const roles = rolesIn(definition);
  return (
    <li className="item">
      <div className="item__top">
        <h2 className="item__title">
          <a href={`/catalogue/${definition.id}`}>{textIn(definition.title, lang)}</a>
        </h2>
        {actor && roles.includes(actor.role) && <span className="tag">{say('withYourRole')}</span>}
      </div>
      <p className="small">{textIn(definition.purpose, lang)}</p>
      <RowMore about={textIn(definition.title, lang)}>
        <p className="small quiet">
          {say('rolesIn', { roles: roles.map((role) => roleName(role, lang)).join(', ') })}
        </p>
        <p className="item__facts small quiet">
          <span>{say('itemCount', { n: definition.items.length })}</span>
          {labels
            .filter((label) => counts[label] > 0)
            .map((label) => (
              <span key={label}>
                {counts[label]} × <LabelTag label={label} />
              </span>
            ))}
          <span>
            {say('source')}: {definition.source}
          </span>
        </p>
      </RowMore>
    </li>
  );
}
