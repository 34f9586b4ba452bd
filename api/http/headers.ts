import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { API_VERSION } from '../version.ts';

const transport = {
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  xFrameOptions: { action: 'deny' },
} as const;

/**
 * Headers of every answer: the policy of the pages, which
 * load nothing from elsewhere and hold nothing inline.
 */
export const setUpPageHeaders = (): RequestHandler =>
  helmet({
    ...transport,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    // Not `no-referrer`: under that, browsers send `Origin: null` with our own forms.
    referrerPolicy: { policy: 'same-origin' },
  });

/** Headers of every answer under `/v1`: nothing to load, nothing to keep. */
export const setUpApiHeaders = (): RequestHandler => {
  const strict = helmet({
    ...transport,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    referrerPolicy: { policy: 'no-referrer' },
  });
  return (req, res, next) => {
    res.setHeader('Cache-Control', 'no-store');
    strict(req, res, next);
  };
};

/** `API-Version` and a request number on every answer, errors too. */
export const setUpVersion =
  (newId: () => string): RequestHandler =>
  (_req, res, next) => {
    res.setHeader('API-Version', API_VERSION);
    res.setHeader('X-Request-Id', newId());
    next();
  };
