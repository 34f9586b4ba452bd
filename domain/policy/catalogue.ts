import type { Definition } from './definition.ts';

/** The definitions that the rules run on: whoever runs the rules passes them in. */
export interface Catalogue {
  /** A definition by `id@version`, or the newest one by `id`; undefined if there is none. */
  definitionOf(id: string): Definition | undefined;
  /** The trajectory types. */
  types(): string[];
  /** `id@version` of every version of a type, oldest first. */
  versionsOf(type: string): string[];
}
