import type { RequestHandler } from 'express';

/** For what anybody reads who holds its address: nobody keeps it, passes it on or finds it. */
export const secretly: RequestHandler = (_request, response, next) => {
  response.set({
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex, nofollow, noarchive',
  });
  next();
};
