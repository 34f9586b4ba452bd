import { expect, test } from 'vitest';
import { definitionOf } from '../../../domain/catalogue.ts';
import { commandSchema, type Command } from '../../../domain/case/commands.ts';
import { itemOf } from '../../../domain/case/items.ts';
import { mayCommand } from '../../../domain/people/access.ts';
import { actorThrough } from '../../../domain/people/links.ts';
import { ownerAsAsked } from '../../../domain/people/owner.ts';
import { isSameParty } from '../../../domain/people/parties.ts';
import { answerKinds } from '../../../domain/policy/values.ts';
import { historyOf, walk } from '../histories/life.ts';

const types = commandSchema.options.map(({ shape }) => shape.type.value);
const seeds = Array.from({ length: 30 }, (_, n) => n + 1);

/** Every command there is, about this item as far as it is about one. */
const commandsOn = (item: string): Command[] =>
  types.flatMap((type): Command[] =>
    type === 'answer'
      ? answerKinds.map((answer) => ({ type, item, answer }))
      : [{ type, item, promise: item } as unknown as Command],
  );

test('whoever holds a link answers its one item, for as long as it is asked of him, and does nothing else', () => {
  let [allowed, refused] = [0, 0];
  for (const seed of seeds) {
    for (const c of walk(historyOf(seed)).cases.values()) {
      const definition = definitionOf(c.definition)!;
      const parties = Object.entries(c.items).map(
        ([key, state]) => [key, ownerAsAsked(definition, c, itemOf(definition, state), state)] as const,
      );
      for (const [own, party] of parties) {
        const actor = actorThrough(party, { id: 'link-1', item: own });
        for (const [key, asked] of parties)
          for (const command of commandsOn(key)) {
            const answers = command.type === 'answer' && command.answer !== 'withdrawn';
            const refusal = mayCommand(definition, c, actor, command);
            const said = `seed ${seed}: ${own} → ${command.type} ${key}`;
            if (key === own && answers) {
              expect(refusal, said).toBeUndefined();
              allowed += 1;
            } else {
              expect(refusal, said).toMatchObject({ status: 403, code: 'not-allowed' });
              refused += 1;
            }
            // Nor does anybody else with a link to that item.
            const stranger = actorThrough(party, { id: 'link-1', item: key });
            if (key !== own && !isSameParty(party, asked))
              expect(mayCommand(definition, c, stranger, command), said).toMatchObject({ status: 403 });
          }
      }
    }
  }
  expect(allowed).toBeGreaterThan(1_000);
  expect(refused).toBeGreaterThan(100_000);
});
