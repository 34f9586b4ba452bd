import { HandoverNotice } from '../commands/hand-over/notice.tsx';
import { shortDay } from '../ui/format.ts';
import { Alert } from '../ui/parts.tsx';
import { useView } from '../ui/view.tsx';
import type { CaseView } from './view.ts';

/** That it is closed, can be, or that newer rules are there. */
export function Notices({ data }: { data: CaseView }) {
  const { say, lang } = useView();
  return (
    <>
      {data.deceasedOn && (
        <Alert kind="info" title={say('deceasedTitle', { day: shortDay(data.deceasedOn, lang) })}>
          <p>{say('deceasedCase')}</p>
        </Alert>
      )}
      {data.closed && !data.deceasedOn && (
        <Alert kind="info" title={say('closedTitle')}>
          <p>{say('closedText')}</p>
          {data.mayContinue && (
            <p>
              {say('continueOffer')} <a href={`/trajectories/${data.id}/continue`}>{say('continueDo')}</a>
            </p>
          )}
        </Alert>
      )}
      {data.handover && <HandoverNotice news={data.handover} />}
      {data.ready && !data.returned && !data.closed && (
        <Alert kind="ok" title={say('readyTitle')}>
          <p>
            {data.unneeded === undefined ? say('readyText') : say('unneededText', { why: data.unneeded })}
          </p>
        </Alert>
      )}
      {data.newer && (
        <Alert kind="info" title={say('migrateOffer')}>
          <p>{say('migrateOfferText', data.newer)}</p>
          <p>
            <a href={`/trajectories/${data.id}/migrate`}>{say('migrateLook')}</a>
          </p>
        </Alert>
      )}
    </>
  );
}
