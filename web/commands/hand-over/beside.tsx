import { shortDay } from '../../ui/format.ts';
import { ownerName } from '../../ui/names.ts';
import { useView } from '../../ui/view.tsx';
import type { Dossier, DossierLine } from './dossier.ts';
import type { Given } from './reading.ts';

/** Beside the offer: what is known of the client, and what is missing, each with where it is filled in. */
export function DossierBeside({ dossier: { holds, missing } }: { dossier: Dossier }) {
  const { say } = useView();
  return (
    <section className="card stack-s" aria-labelledby="dossier">
      <h2 className="h2" id="dossier">
        {say('dossierTitle')}
      </h2>
      {missing.length > 0 && (
        <>
          <h3 className="h3">{say('dossierMissing')}</h3>
          <ul className="plainlist">
            {missing.map((line) => (
              <li key={line.title}>
                {line.title} <Fill line={line} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className="h3">{say('dossierHolds')}</h3>
      {holds.length === 0 && <p className="quiet">{say('dossierEmpty')}</p>}
      <Lines lines={holds} />
    </section>
  );
}

/** Beside the form of a meeting: what is known of the client, and what is not. */
export function CaseBeside({ dossier: { holds, missing } }: { dossier: Dossier }) {
  const { say } = useView();
  return (
    <section className="card stack-s" aria-labelledby="client">
      <h2 className="h2" id="client">
        {say('besideTitle')}
      </h2>
      <Lines lines={holds} />
      {missing.length > 0 && (
        <p className="small">
          {say('besideMissing', { what: missing.map(({ title }) => title).join(', ') })}
        </p>
      )}
    </section>
  );
}

const Lines = ({ lines }: { lines: DossierLine[] }) => (
  <dl className="stack-s">
    {lines.map(({ title, text }) => (
      <div key={title}>
        <dt className="small quiet">{title}</dt>
        <dd className="breaks">{text}</dd>
      </div>
    ))}
  </dl>
);

function Fill({ line }: { line: DossierLine }) {
  const { say } = useView();
  if (line.href === undefined) return null;
  return (
    <a href={line.href}>
      {say('dossierFill')}
      <span className="sr"> {line.title}</span>
    </a>
  );
}

/** Beside the answer of the receiver: what he is given, by whom, and by when he says whether he takes it. */
export function GivenBeside({ given: { read, text, from } }: { given: Given }) {
  const { say, lang, agencies } = useView();
  return (
    <section className="card stack-s" aria-labelledby="given">
      <h2 className="h2" id="given">
        {say('givenTitle')}
      </h2>
      <dl className="stack-s">
        {read.giver && (
          <div>
            <dt className="small quiet">{say('givenBy')}</dt>
            <dd>{ownerName(read.giver, lang, agencies)}</dd>
          </div>
        )}
        {read.offeredOn && (
          <div>
            <dt className="small quiet">{say('givenOn')}</dt>
            <dd>{shortDay(read.offeredOn, lang)}</dd>
          </div>
        )}
        {read.due && (
          <div>
            <dt className="small quiet">{say('givenDue')}</dt>
            <dd>{shortDay(read.due, lang)}</dd>
          </div>
        )}
      </dl>
      {text === null ? (
        <p className="quiet">{say('givenNothing')}</p>
      ) : (
        <p className="lines breaks">{text}</p>
      )}
      {from !== null && (
        <p>
          <a href={`/trajectories/${from}`}>{say('givenFrom')}</a>
        </p>
      )}
    </section>
  );
}
