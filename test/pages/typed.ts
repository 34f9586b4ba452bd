import type { BrowserContext } from 'playwright-core';

/**
 * Counts what people fill in: each field of each form that they change, a choice as one. What a form holds
 * already, and a button, is no field that is typed.
 */
export class Typed {
  #fields = new Set<string>();

  /** Counts in this browser too, from the next page on. */
  async watch(context: BrowserContext): Promise<void> {
    await context.exposeBinding('typedField', (_, field: string) => void this.#fields.add(field));
    await context.addInitScript(`(() => {
      const page = Math.random();
      addEventListener('input', ({ target }) => typedField(page + ' ' + target.name), true);
    })()`);
  }

  /** How many since the last time. */
  taken(): number {
    const { size } = this.#fields;
    this.#fields.clear();
    return size;
  }
}
