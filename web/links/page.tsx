import type { LinkState } from '../../domain/reading/link.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { ErrorSummary, FormFields } from '../ui/forms/page.tsx';
import { Page } from '../ui/layout.tsx';
import { AddressToCopy, Alert, Empty, Row } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import type { TextKey } from '../texts/texts.ts';
import { QrCode } from './qr.tsx';

/** A link that was made, in words. */
export interface LinkRow {
  id: string;
  who: string;
  state: LinkState;
  lastDay: string;
  madeBy: string;
  madeOn: string;
  opened: string | null;
  used: string[];
  withdrawn: string | null;
  /** Where it is taken back; null once it works no more. */
  withdraw: string | null;
}

interface Common {
  /** For whom the next link is. */
  who: string;
  crumb: { href: string; text: string };
  question: string;
}

export interface LinksData extends Common {
  action: string;
  key: string;
  /** Empty where no link can be made now; `whyNot` says why. */
  fields: FormField[];
  whyNot: string | null;
  posted?: Posted;
  errors?: FormErrors;
  links: LinkRow[];
}

/** The links of one item: make one, and see what became of those before. */
export function LinksPage({ data }: { data: LinksData }) {
  const { say } = useView();
  const { who, links, fields, errors, whyNot } = data;
  return (
    <Page title={say('linksTitle', { who })} crumb={data.crumb} wrong={errors !== undefined}>
      <p className="lead">{say('linksLead', { who })}</p>
      <p>
        <strong>{say('linkQuestion')}:</strong> {data.question}
      </p>
      {errors && <ErrorSummary errors={errors} fields={fields} />}
      {whyNot !== null ? (
        <Alert kind="info" title={whyNot} />
      ) : (
        <form method="post" action={data.action} className="card form spaced" noValidate>
          <input type="hidden" name="key" value={data.key} />
          <FormFields fields={fields} posted={data.posted} errors={errors} />
          <div className="actions">
            <button className="nl-button nl-button--primary">{say('linkMakeDo')}</button>
          </div>
        </form>
      )}
      <section className="spaced stack" aria-labelledby="links">
        <h2 className="h2" id="links">
          {say('linkList')}
        </h2>
        {links.length === 0 ? (
          <Empty title={say('linkNone')} />
        ) : (
          links.map((link) => <Link link={link} key={link.id} />)
        )}
      </section>
    </Page>
  );
}

const states: Record<LinkState, TextKey> = {
  open: 'linkStateOpen',
  used: 'linkStateUsed',
  withdrawn: 'linkStateWithdrawn',
  expired: 'linkStateExpired',
  answered: 'linkStateAnswered',
  elsewhere: 'linkStateElsewhere',
  anew: 'linkStateAnew',
  over: 'linkStateOver',
};

function Link({ link }: { link: LinkRow }) {
  const { say } = useView();
  const { withdraw, withdrawn, used, opened } = link;
  return (
    <article className="card stack-s" aria-label={`${say('linksTitle', { who: link.who })}, ${link.madeOn}`}>
      <h3 className="h3">{link.who}</h3>
      <dl className="keys">
        <Row title={say('linkState')}>{say(states[link.state])}</Row>
        <Row title={say('linkMadeBy')}>{link.madeBy}</Row>
        <Row title={say('linkMadeOn')}>{link.madeOn}</Row>
        <Row title={say('linkLastDay')}>{link.lastDay}</Row>
        <Row title={say('linkOpened')}>{opened ?? say('linkNotOpened')}</Row>
        {used.length > 0 && <Row title={say('linkUses')}>{used.join('; ')}</Row>}
        {withdrawn && <Row title={say('linkWithdrawn')}>{withdrawn}</Row>}
      </dl>
      {withdraw && (
        <form method="post" action={withdraw} className="actions">
          <button className="nl-button nl-button--secondary">
            {say('linkWithdrawDo')}
            {/* Of several links this tells which, to who does not see where the button stands. */}
            <span className="sr">{` (${link.who}, ${link.madeOn})`}</span>
          </button>
        </form>
      )}
    </article>
  );
}

export interface LinkMadeData extends Common {
  address: string;
  /** The organisation that asks, and with the role in it. */
  asker: string;
  from: string;
  number: string;
  today: string;
  by: string | null;
  lastDay: string;
  back: string;
}

/** The only page that shows the address of a link, and the letter that can be printed from it. */
export function LinkMadePage({ data }: { data: LinkMadeData }) {
  const { say } = useView();
  const { address, who, back } = data;
  return (
    <Page title={say('linkMadeTitle')} crumb={data.crumb} heading={false}>
      <div className="noprint stack">
        <h1 className="nl-heading nl-heading--level-1">{say('linkMadeTitle')}</h1>
        <Alert kind="ok" title={say('linksTitle', { who })}>
          <p>{say('linkMadeText')}</p>
        </Alert>
        <AddressToCopy label={say('fieldLinkAddress')} hint={say('fieldLinkAddressHint')} address={address} />
        <p className="actions">
          <a href={back}>{say('linkBack')}</a>
          <button className="nl-button nl-button--secondary" type="button" data-print="" hidden>
            {say('linkPrint')}
          </button>
        </p>
      </div>
      <Letter data={data} />
    </Page>
  );
}

/** No name of the client and nothing of the case beside what was asked: anybody can read a letter. */
function Letter({ data }: { data: LinkMadeData }) {
  const { say } = useView();
  const { who, asker, by, lastDay, number, question, address } = data;
  return (
    <section className="card letter stack spaced" aria-label={say('letterTo', { who })}>
      <p>
        {say('letterFrom', { who: data.from })}
        <br />
        {say('letterTo', { who })}
        <br />
        {data.today}
      </p>
      <p>{say('letterHello')}</p>
      <p>{say('letterAsks', { who: asker })}</p>
      <p>
        <strong>{question}</strong>
      </p>
      {by && <p>{say('letterBy', { day: by })}</p>}
      <p>{say('letterGo')}</p>
      <p className="address">{address}</p>
      <QrCode address={address} />
      <p>{say('letterUntil', { day: lastDay })}</p>
      <p>{say('letterSafe', { who: asker, number })}</p>
    </section>
  );
}
