import express, { type Express } from 'express';
import { createAssets } from '../ui/assets.ts';
import { allLangs, isLang } from '../texts/texts.ts';
import { renderState, states, viewFor } from './index.tsx';

const list = states
  .map(
    ({ name }) =>
      `<li>${name}: ${allLangs.map((lang) => `<a href="/${lang}/${name}">${lang}</a>`).join(' ')}</li>`,
  )
  .join('');

/**
 * A list of all states at `/`, and each at `/{language}/{name}`. Links on the pages themselves lead nowhere.
 */
export function createGallery(): Express {
  const app = express();
  app.use(createAssets());
  app.get(
    '/',
    (_request, response) => void response.send(`<!doctype html><title>Gallery</title><ul>${list}</ul>`),
  );
  app.get('/:lang/:name', (request, response, next) => {
    const { lang, name } = request.params;
    const state = states.find((each) => each.name === name);
    if (!state || !isLang(lang)) return next();
    response.send(renderState(state, viewFor(state, lang)));
  });
  return app;
}
