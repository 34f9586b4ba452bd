import { iso } from '../../domain/calendar/zone.ts';
import { newReferenceSchema } from '../../domain/ports/client.ts';
import { eventOf, Unfit, type Adapter, type Fault, type Reading } from '../contract.ts';
import type { Reader } from './client.ts';
import type { ZgwSettings } from './settings.ts';
import { rollenSchema, statusSchema, zaakSchema, type Notification } from './shapes.ts';

export interface Notified {
  notification: Notification;
  settings: Omit<ZgwSettings, 'sender' | 'authorization' | 'secret'>;
  read: Reader;
}

/**
 * Follows a notification to the status that was set, and makes of it the signal that it means here. Of the
 * case over there nothing is taken but the reference of our client. @throws NotNow while it cannot be read.
 */
export const readNotification: Adapter<Notified> = async function* (notified) {
  const { resourceUrl: place } = notified.notification;
  try {
    yield { place, ...(await follow(notified)) };
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    yield { place, fault: error.fault };
  }
};

/** Whether a notification can mean something here; known before anything is kept or asked for. */
export function isOfUse(
  { kanaal, resource, actie, kenmerken }: Notification,
  { statuses }: Pick<ZgwSettings, 'statuses'>,
): boolean {
  if (kanaal !== 'zaken' || resource !== 'status' || actie !== 'create') return false;
  const type = kenmerken['zaaktype'];
  return type === undefined || Object.hasOwn(statuses, type);
}

type Found =
  | Omit<Extract<Reading, { event: unknown }>, 'place'>
  | Omit<Extract<Reading, { note: unknown }>, 'place'>;

async function follow({ notification, settings, read }: Notified): Promise<Found> {
  if (!isOfUse(notification, settings)) return passedOver;
  const { resourceUrl, hoofdObject } = notification;
  const status = await read(resourceUrl, statusSchema);
  const zaak = await read(status.zaak, zaakSchema);
  // What it says of itself is believed only where the case says so too.
  if (zaak.url !== hoofdObject) throw new Unfit(another);
  const meant = settings.statuses[zaak.zaaktype]?.[status.statustype];
  if (!meant) return passedOver;
  const reference = await referenceOf(zaak, { settings, read });
  const { system } = settings;
  const event = eventOf({
    source: status.url,
    type: meant.type,
    time: iso(Date.parse(status.datumStatusGezet)),
    data: { ...meant.data, client: { reference, ...(system && { system }) } },
  });
  return { event };
}

/** The number of our client in a case there. @throws Unfit where it names none, or more than one. */
async function referenceOf(
  { url, kenmerken }: { url: string; kenmerken: { kenmerk: string; bron: string }[] },
  { settings: { reference, api }, read }: Pick<Notified, 'settings' | 'read'>,
): Promise<string> {
  const found =
    'bron' in reference
      ? kenmerken.filter(({ bron }) => bron === reference.bron).map(({ kenmerk }) => kenmerk)
      : await numbersOf(url, reference.rol, api, read);
  const [only] = found.filter((each) => each !== '');
  const parsed = newReferenceSchema.safeParse(only);
  if (found.length > 1 || !parsed.success) throw new Unfit(noReference);
  return parsed.data;
}

async function numbersOf(zaak: string, role: string, api: string, read: Reader): Promise<string[]> {
  const url = new URL('rollen', api);
  url.search = new URLSearchParams({ zaak, omschrijvingGeneriek: role }).toString();
  const { results } = await read(url.href, rollenSchema);
  return results.map(({ betrokkeneIdentificatie }) => betrokkeneIdentificatie?.anpIdentificatie ?? '');
}

const passedOver: Found = {
  note: { nl: 'Betekent hier niets: overgeslagen.', en: 'Means nothing here: passed over.' },
};

const another: Fault = {
  field: 'hoofdObject',
  reason: { nl: 'De status hoort bij een andere zaak.', en: 'The status belongs to another case.' },
  remedy: { nl: 'Meld dit aan de gemeente.', en: 'Tell the municipality.' },
};

const noReference: Fault = {
  field: 'kenmerken',
  reason: {
    nl: 'De zaak noemt niet precies één bruikbaar kenmerk van onze cliënt.',
    en: 'The case does not name exactly one usable reference of our client.',
  },
  remedy: {
    nl: 'Laat de gemeente het kenmerk bij de zaak zetten, zoals “reference” zegt; nooit een burgerservicenummer.',
    en: 'Let the municipality put the reference with the case, as “reference” says; never a citizen service number.',
  },
};
