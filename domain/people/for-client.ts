import type { ItemState } from '../case/case.ts';
import type { ItemDefinition } from '../policy/definition.ts';
import { isClient } from './parties.ts';

/**
 * Whether it is done by telling the client: so says the definition, or what was decided is addressed to him.
 */
export const isForClient = (item: ItemDefinition | undefined, { adHoc }: Pick<ItemState, 'adHoc'>): boolean =>
  item?.tellsClient ?? (adHoc?.origin === 'told' && isClient(adHoc.owner));
