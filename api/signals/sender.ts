import type { Request, RequestHandler, Response } from 'express';
import express from 'express';
import type { Actor } from '../../domain/case/case.ts';
import { systemOf } from '../../domain/partners/receivers.ts';
import type { Sender } from '../../domain/partners/sender.ts';
import { problem } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { isSigned, secretsOf, signedBy } from './signature.ts';

/** Largest body that is taken: a thousand events of four kilobytes. */
export const LARGEST = 4 * 1024 * 1024;

/**
 * Who sends: a registered system, by its signature (Standard Webhooks) or by its access token. Sets
 * `res.locals.sender` and `actor`, and leaves the body as it came, over which it is signed.
 */
export function sending(services: Services, signIn: RequestHandler): RequestHandler[] {
  const readable = (sender: Sender): string[] => {
    try {
      return secretsOf(sender, services.vault);
    } catch (error) {
      services.log.error(`the secrets of ${sender.id} cannot be read: ${(error as Error).message}`);
      return [];
    }
  };
  const bySignature: RequestHandler = async (req, res, next) => {
    const body = bodyOf(req);
    const senders = await services.store.signingSenders();
    const sender = senders.find((each) => signedBy(readable(each), req.headers, body, services.now()));
    if (!sender) throw problem(401, 'wrong-signature', { headers: { 'WWW-Authenticate': 'Bearer' } });
    set(res, sender);
    next();
  };
  const byToken: RequestHandler = async (_req, res, next) => {
    const { agency, role, person = '' } = res.locals['actor'] as Actor;
    if (role !== systemOf(agency).role) throw problem(403, 'not-allowed');
    const sender = await services.store.senderOf(agency, person);
    if (!sender) throw problem(403, 'unknown-sender');
    set(res, sender);
    next();
  };
  const raw = express.raw({ type: () => true, limit: LARGEST });
  const either =
    (signed: RequestHandler, token: RequestHandler): RequestHandler =>
    (req, res, next) =>
      (isSigned(req.headers) ? signed : token)(req, res, next);
  const pass: RequestHandler = (_req, _res, next) => next();
  return [either(pass, signIn), either(pass, byToken), raw, either(bySignature, pass)];
}

const set = (res: Response, sender: Sender): void => {
  res.locals['sender'] = sender;
  res.locals['actor'] = { ...systemOf(sender.agency), person: sender.subject } satisfies Actor;
};

/** The body as it came; empty where there is none. */
export const bodyOf = ({ body }: Request): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0));

/**
 * The handshake of CloudEvents webhooks: a sender asks whether it may deliver here. It may, at the rate that
 * this app takes from one address; who it is, it proves with what it sends.
 */
export const handshake =
  ({ requestsPerMinute }: Services): RequestHandler =>
  (req, res, next) => {
    const origin = req.get('WebHook-Request-Origin');
    if (origin === undefined || !/^[\w.:-]{1,253}$/.test(origin)) return next();
    res.setHeader('Allow', 'GET, HEAD, POST, OPTIONS');
    res.setHeader('WebHook-Allowed-Origin', origin);
    res.setHeader('WebHook-Allowed-Rate', String(requestsPerMinute));
    res.status(200).end();
  };
