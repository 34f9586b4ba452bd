import type { ReactNode } from 'react';
import { isAcceptance } from '../../domain/policy/handover.ts';
import { itemNamed } from '../../domain/policy/items.ts';
import type { Store } from '../../store/store.ts';
import type { FormSpec, Subject } from '../ui/forms/form.ts';
import { AskedBeside, questionOf } from './asked-beside.tsx';
import { dossierOf } from './hand-over/dossier.ts';
import { CaseBeside, GivenBeside } from './hand-over/beside.tsx';
import { givenTo } from './hand-over/reading.ts';

/** What one looks at while one fills in this form; undefined where that is nothing. */
export async function besideOf(
  store: Pick<Store, 'trajectory' | 'events'>,
  { type }: FormSpec,
  subject: Subject,
): Promise<ReactNode> {
  const { definition, c, actor, item } = subject;
  if (!item) return undefined;
  if (type === 'hold-meeting') return <CaseBeside dossier={dossierOf(subject)} />;
  if (type !== 'answer') return undefined;
  if (!isAcceptance(definition, itemNamed(definition, c.items[item.item]?.of ?? '')))
    return item.kind === 'request' && <AskedBeside question={questionOf(subject)} />;
  if (subject.asked) return undefined;
  return <GivenBeside given={await givenTo(store, c, actor)} />;
}
