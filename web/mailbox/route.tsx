import { textIn } from '../../domain/calendar/text.ts';
import { Router } from 'express';
import type { Actor } from '../../domain/case/case.ts';
import { renderPage } from '../ui/render.tsx';
import { cursorOf, formBody, ownAddress, viewOf } from '../ui/request.ts';
import type { View } from '../ui/view.tsx';
import type { PageServices } from '../ui/services.ts';
import { readerOf } from '../ui/unread.ts';
import { MailboxPage } from './page.tsx';

/** The messages of one's agency and role, and marking them as read. */
export function mailboxRoutes(services: PageServices): Router {
  const { store } = services;
  const router = Router({ strict: true, caseSensitive: true });

  router.get('/mailbox', async (request, response) => {
    const view = await viewOf(request, response, services, 'mailbox');
    const cursor = cursorOf(request.query);
    const page = await store.messages(await readerOf(store, view.actor, view.today), { cursor, limit: 25 });
    const rows = page.items.map((row) => ({
      ...row,
      title: textIn(row.title, view.lang),
      unread: row.readAt === null,
    }));
    const late = await lateSince(services, view);
    const data = { rows, late, next: page.next, paged: cursor !== null };
    response.send(renderPage(view, <MailboxPage {...data} />));
  });

  router.post('/mailbox', formBody(), async (request, response) => {
    const view = await viewOf(request, response, services, 'mailbox');
    const { id, return: address } = (request.body ?? {}) as Record<string, unknown>;
    const ids = (Array.isArray(id) ? id : [id]).map(Number).filter(Number.isSafeInteger);
    await store.markRead(await readerOf(store, view.actor, view.today), ids, view.now);
    response.redirect(303, ownAddress(address));
  });

  return router;
}

/** Since when mail to her is late; null where none is, or none leaves the house. */
const lateSince = async ({ store, mailChannel }: PageServices, { actor, now }: View & { actor: Actor }) =>
  mailChannel === null || actor.person === undefined
    ? null
    : store.mailLateSince(actor.agency, actor.person, now);
