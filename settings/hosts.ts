import { z } from 'zod';
import { isHost } from '../domain/partners/targets.ts';

/** Hosts with a comma in between, each with its port where that is not the ordinary one. */
export const hosts = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim().toLowerCase()))
  .transform((all) => all.filter(Boolean))
  .refine(
    (all) => all.every(isHost),
    'must be hosts with a comma in between, each with its port if it has one',
  );
