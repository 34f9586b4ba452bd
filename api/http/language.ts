import type { RequestHandler } from 'express';
import type { Lang } from '../../domain/calendar/types.ts';

/** Language of the texts, from `Accept-Language`: Dutch unless English is preferred. Sets `res.locals.lang`. */
export const setUpLanguage = (): RequestHandler => (req, res, next) => {
  const lang: Lang = req.acceptsLanguages('nl', 'en') === 'en' ? 'en' : 'nl';
  res.locals['lang'] = lang;
  res.setHeader('Content-Language', lang);
  res.vary('Accept-Language');
  next();
};
