import { shortDay } from '../../ui/format.ts';
import { ownerName } from '../../ui/names.ts';
import { actionPath } from '../../ui/paths.ts';
import { Alert, ButtonLink } from '../../ui/parts.tsx';
import { useView } from '../../ui/view.tsx';
import type { HandoverRead } from '../../../domain/reading/handover.ts';

/** How the hand-over of a case stands, where the giver has to know. */
export interface HandoverNews {
  /** The hand-over itself. */
  id: string;
  stands: 'offered' | 'returned';
  read: HandoverRead;
  /** The case from which it is offered to another, for who may. */
  again: string | null;
}

/** A refusal looks like one: who, when and why, and the way to the next receiver. */
export function HandoverNotice({ news: { id, stands, read, again } }: { news: HandoverNews }) {
  const { say, lang, agencies } = useView();
  const who = read.receiver ? ownerName(read.receiver, lang, agencies) : '';
  if (stands === 'offered')
    return (
      <Alert kind="info" title={say('offeredTitle', { who })}>
        <p>
          {read.due && say('offeredText', { day: shortDay(read.due, lang) })}{' '}
          <a href={`/trajectories/${id}`}>{say('offeredLink')}</a>
        </p>
      </Alert>
    );
  const { answer } = read;
  return (
    <Alert kind="error" title={say('refusedBy', { who, day: answer ? shortDay(answer.on, lang) : '' })}>
      {answer?.reason && <p>{say('reasonWas', { reason: answer.reason })}</p>}
      <p>{say('refusedText')}</p>
      {again !== null && (
        <p className="noprint">
          <ButtonLink href={actionPath(again, 'hand-over')} purpose="primary">
            {say('offerAgain')}
          </ButtonLink>
        </p>
      )}
    </Alert>
  );
}
