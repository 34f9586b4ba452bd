import { shortDay } from '../ui/format.ts';
import { ownerName } from '../ui/names.ts';
import type { ActionLink, ConditionView, PlanNode, PlanView } from './view.ts';
import { fill } from '../texts/texts.ts';
import { Icon } from '../ui/icons.tsx';
import { Actions } from './item-card.tsx';
import { ButtonLink, Empty, LabelTag, StatusBadge, WhyLink, When } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';

interface Place {
  trajectory: string;
}

/** The one plan of all who take part: how the basic conditions stand, and the goals with what serves them. */
export function PlanSection({ plan, ...place }: Place & { plan: PlanView }) {
  const { say, lang } = useView();
  const words = { preparing: say('planPreparing'), draft: say('planDraft'), adopted: say('planAdopted') };
  return (
    <section className="card list" aria-labelledby="plan">
      <div className="section__head">
        <h2 className="h2" id="plan">
          {say('plan')}
        </h2>
        <span className="tag">
          {plan.adoptedOn
            ? say('planAdoptedOn', { day: shortDay(plan.adoptedOn, lang) })
            : words[plan.status]}
        </span>
      </div>
      {plan.conditions.length > 0 && <Conditions plan={plan} />}
      <div className="plan">
        <div className="row row--between">
          <h3 className="h3">{say('planGoals')}</h3>
          {plan.add.map(({ href, text }) => (
            <ButtonLink href={href} key={href}>
              {text}
            </ButtonLink>
          ))}
        </div>
        {plan.goals.length === 0 ? (
          <Empty title={say('planEmpty')}>
            <p>{say('planEmptyDo')}</p>
          </Empty>
        ) : (
          <Nodes nodes={plan.goals} level={4} {...place} />
        )}
        {plan.settled.length > 0 && (
          <details className="past more">
            <summary>
              <span>{say('planSettled', { n: plan.settled.length })}</span>
            </summary>
            <Nodes nodes={plan.settled} level={4} {...place} />
          </details>
        )}
      </div>
    </section>
  );
}

function Conditions({ plan: { conditions, unrecorded } }: { plan: PlanView }) {
  const { say } = useView();
  return (
    <div className="plan">
      <h3 className="h3">{say('conditions')}</h3>
      {unrecorded > 0 && <p className="warns">{say('unknownYet', { n: unrecorded })}</p>}
      <dl className="conditions">
        {conditions.map(({ title, state, fine, wanted, change, make }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <ConditionBadge state={state} fine={fine} />
              {wanted && <span>{say('conditionWanted', { wanted })}</span>}
              <Links
                links={[...make, ...(change ? [{ href: change, text: say('change') }] : [])]}
                about={say('forCondition', { condition: title })}
              />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function ConditionBadge({ state, fine }: Pick<ConditionView, 'state' | 'fine'>) {
  const { say } = useView();
  const known = fine ? (['safe', 'check'] as const) : (['warning', 'warning'] as const);
  const [tone, icon] = state === null ? (['quiet', 'minus'] as const) : known;
  return (
    <span className={`utrecht-status-badge utrecht-status-badge--${tone}`}>
      <Icon name={icon} />
      {state ?? say('conditionUnknown')}
    </span>
  );
}

function Links({ links, about }: { links: ActionLink[]; about: string }) {
  if (links.length === 0) return null;
  return (
    <span className="links noprint">
      {links.map(({ href, text }) => (
        <a href={href} key={href}>
          {text}
          <span className="sr"> {about}</span>
        </a>
      ))}
    </span>
  );
}

function Nodes({ nodes, level, ...place }: Place & { nodes: PlanNode[]; level: 4 | 5 | 6 }) {
  return (
    <ul className="plan__items">
      {nodes.map((node) => (
        <Node node={node} level={level} {...place} key={node.item.item} />
      ))}
    </ul>
  );
}

function Node({ node: { item, under, add }, level, ...place }: Place & { node: PlanNode; level: 4 | 5 | 6 }) {
  const { say, lang, agencies } = useView();
  const Heading = `h${level}` as const;
  const settled = item.turn === 'done';
  // What is to be done now stands above the tabs, with its actions.
  const isAbove = item.turn === 'must' || item.turn === 'others';
  return (
    <li
      className="plan__item"
      id={isAbove ? undefined : `item-${item.item}`}
      tabIndex={isAbove ? undefined : -1}
    >
      <div className="item__top">
        <Heading className="item__title">{item.title}</Heading>
        <StatusBadge deadline={item.deadlineStatus} item={item.status} />
      </div>
      <p className="item__facts small">
        <span>{ownerName(item.owner, lang, agencies)}</span>
        {settled && item.actedOn && <span>{say('doneOn', { day: shortDay(item.actedOn, lang) })}</span>}
        {!settled && item.due && <When day={item.due} status={item.deadlineStatus} />}
        {item.outcome && <span>{fill(say('outcomeWas'), { outcome: item.outcome })}</span>}
        {item.status === 'cancelled' && item.waitingReason && (
          <span className="quiet">{item.waitingReason}</span>
        )}
        {item.due && <LabelTag label={item.label} />}
        {item.due && <WhyLink trajectory={place.trajectory} item={item.item} title={item.title} />}
      </p>
      {isAbove ? <p className="small quiet noprint">{say('planAbove')}</p> : <Actions item={item} />}
      {under.length > 0 && <Nodes nodes={under} level={level === 4 ? 5 : 6} {...place} />}
      <Links links={add} about={say('forCondition', { condition: item.title })} />
    </li>
  );
}
