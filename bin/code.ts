import type { RequestListener } from 'node:http';
import { createApp } from '../api/app.ts';
import type { Services } from '../api/services.ts';
import { publicationOf } from '../domain/reading/publication.ts';
import { rules } from '../domain/rules.ts';

/** What `npm run dev` changes while the rest runs on: the rules, and what people and programs see. */
export interface Code {
  step: typeof rules.step;
  publicationOf: typeof publicationOf;
  createApp: (services: Services) => RequestListener;
}

export const written: Code = { step: rules.step, publicationOf, createApp };
