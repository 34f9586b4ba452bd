import { hash } from 'node:crypto';
import { z } from 'zod';
import { isOfUse } from '../../adapters/zgw/read.ts';
import { notificationSchema } from '../../adapters/zgw/shapes.ts';
import { canonical } from '../../domain/case/fingerprint.ts';
import { operation } from '../operation.ts';
import { keptSettings } from '../zgw/system.ts';

const receive = operation({
  id: 'receiveZgwNotification',
  method: 'post',
  path: '/notifications/zgw',
  tag: 'Signals',
  summary: 'Hear from a municipality’s system of cases (ZGW) that a status was set',
  description:
    'The callback of a subscription at a Notificaties API 1.0, for the channel `zaken`. Answered once it is kept; then the status is read at the Zaken API of that system, again and again while that is away, and becomes the signal that the installation has set for it.',
  calledBack: true,
  body: notificationSchema,
  answers: { 204: { description: 'Kept, or of no use here', schema: z.undefined() } },
  refusals: [503],
  async handle({ body: { kenmerken, ...notification }, system, now }, { store }) {
    const { sender } = system!;
    if (isOfUse({ kenmerken, ...notification }, keptSettings(system!))) {
      const id = hash('sha256', canonical([sender, notification]), 'base64url').slice(0, 32);
      await store.putZgwNotification({ id, sender, notification }, now);
    }
    return { status: 204, body: undefined };
  },
});

export const zgwRoutes = [receive];
