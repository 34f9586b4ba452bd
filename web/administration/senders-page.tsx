import type { Sender } from '../../domain/partners/sender.ts';
import { FoldedItem } from '../ui/folded-item.tsx';
import { Page } from '../ui/layout.tsx';
import { Empty, Row } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';

/** The systems of partners that may send signals; never with what they sign with. */
export function SendersPage({ senders }: { senders: readonly Sender[] }) {
  const { say, agencies } = useView();
  return (
    <Page title={say('adminSenders')} crumb={{ href: '/administration', text: say('administration') }}>
      <p className="lead">{say('sendersLead')}</p>
      <section className="card list spaced" aria-label={say('adminSenders')}>
        {senders.length === 0 ? (
          <Empty title={say('sendersNone')}>
            <p className="quiet">{say('sendersNoneDo')}</p>
          </Empty>
        ) : (
          <ul className="items">
            {senders.map((sender) => (
              <FoldedItem
                level={2}
                title={sender.id}
                beside={<span className="small quiet">{agencies(sender.agency)}</span>}
                key={sender.id}
              >
                <Facts sender={sender} />
              </FoldedItem>
            ))}
          </ul>
        )}
      </section>
    </Page>
  );
}

function Facts({ sender: { speaksFor, types, secrets } }: { sender: Sender }) {
  const { say, agencies } = useView();
  return (
    <dl className="keys">
      {speaksFor.length > 0 && (
        <Row title={say('senderSpeaks')} wide>
          {speaksFor.map(agencies).join(', ')}
        </Row>
      )}
      <Row title={say('senderTypes')} wide>
        {types === null ? say('senderTypesAll') : types.join(', ')}
      </Row>
      <Row title={say('senderSigns')}>
        {say(secrets.length > 0 ? 'senderSignsSecret' : 'senderSignsToken')}
      </Row>
    </dl>
  );
}
