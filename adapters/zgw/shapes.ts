import { z } from 'zod';

/**
 * What is taken of what a system for case-based work tells (ZGW: Notificaties API 1.0, Zaken API 1.5, as Open
 * Zaak has them). What is not named here is left where it is: names, citizen service numbers and addresses of
 * people, and explanations that people typed.
 */

/** A notification: that something happened, and where it can be read. */
export const notificationSchema = z.object({
  kanaal: z.string().max(50),
  hoofdObject: z.url().max(1_000),
  resource: z.string().max(100),
  resourceUrl: z.url().max(1_000),
  actie: z.string().max(100),
  aanmaakdatum: z.iso.datetime({ offset: true }),
  kenmerken: z.record(z.string().max(100), z.string().max(1_000)).default({}),
});
export type Notification = z.output<typeof notificationSchema>;

export const zaakSchema = z.object({
  url: z.url(),
  zaaktype: z.url(),
  kenmerken: z.array(z.object({ kenmerk: z.string(), bron: z.string() })).default([]),
});

export const statusSchema = z.object({
  url: z.url(),
  zaak: z.url(),
  statustype: z.url(),
  datumStatusGezet: z.iso.datetime({ offset: true }),
});

/** Of a person only the number that the municipality gives to who has no citizen service number. */
export const rollenSchema = z.object({
  results: z.array(
    z.object({ betrokkeneIdentificatie: z.object({ anpIdentificatie: z.string().default('') }).nullish() }),
  ),
});
