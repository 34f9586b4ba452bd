import type { RequestHandler } from 'express';
import type { Lang } from '../../domain/calendar/types.ts';
import { allLangs, isLang, standard } from '../../web/texts/texts.ts';

/**
 * Language of the texts, from `Accept-Language`: Dutch unless
 * another of ours is preferred. Sets `res.locals.lang`.
 */
export const setUpLanguage = (): RequestHandler => (req, res, next) => {
  const asked = req.acceptsLanguages(...allLangs);
  const lang: Lang = isLang(asked) ? asked : standard;
  res.locals['lang'] = lang;
  res.setHeader('Content-Language', lang);
  res.vary('Accept-Language');
  next();
};
