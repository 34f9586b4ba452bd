import type { Twins } from '../../store/merges.ts';
import { Page } from '../ui/layout.tsx';
import { Empty } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';

/** References that are equal when compared, and stand for several clients: for a coordinator to look at. */
export function TwinsPage({ groups }: { groups: Twins[] }) {
  const { say } = useView();
  return (
    <Page title={say('twins')} crumb={{ href: '/trajectories', text: say('cases') }}>
      <p className="lead">{say('twinsLead')}</p>
      <section className="card stack-s spaced" aria-label={say('twins')}>
        {groups.length === 0 ? (
          <Empty title={say('twinsNone')} />
        ) : (
          <ul className="items">
            {groups.map(({ clients, others }) => (
              <li className="item" key={clients[0]?.id}>
                <ul className="links">
                  {clients.map(({ id, reference, pseudonym }) => (
                    <li key={id}>
                      <a href={`/clients/${id}`}>{reference}</a> {pseudonym}
                    </li>
                  ))}
                </ul>
                {others > 0 && <p className="small quiet">{say('twinsOthers', { n: others })}</p>}
              </li>
            ))}
          </ul>
        )}
      </section>
    </Page>
  );
}
