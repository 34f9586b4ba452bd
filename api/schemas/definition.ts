import { z } from 'zod';

import { titled, named, ofType, role, when, term, rung, owner, item } from './definition-item.ts';

const givenDates = z.array(
  z.strictObject({
    ...named.shape,
    as: z.string().meta({ description: 'What the opened trajectory calls it' }),
  }),
);
const givenFacts = z.array(z.strictObject({ ...named.shape, value: z.string() }));

const opening = z.strictObject({
  ...ofType.shape,
  item: z.string().nullable().meta({ description: 'The item of ours that it serves' }),
  itemTitle: z.string().nullable(),
  when: z.string(),
  at: term.nullable().meta({ description: 'Not before this day' }),
  dates: givenDates,
  shared: z.boolean().meta({ description: 'Whether it is told when a date moves' }),
  facts: z.array(named).meta({ description: 'What it gets, and is told of when it changes' }),
  gives: z
    .array(z.strictObject({ when, facts: givenFacts }))
    .meta({ description: 'Facts of its own that it starts with: the first whose condition holds' }),
  holders: z
    .array(z.strictObject({ ...named.shape, heldBy: role }))
    .meta({ description: 'Its parties, by the role of ours that is meant' }),
  heldBy: role.nullable().meta({ description: 'The role whose agency holds it from the start' }),
  receivers: z
    .array(
      z.strictObject({
        when,
        ...role.shape,
        fact: named.nullable().meta({ description: 'The party named there, and nobody else' }),
      }),
    )
    .meta({ description: 'For a hand-over: the first whose condition holds' }),
  onlyTo: role.nullable().meta({ description: 'For a hand-over by command: only to this role' }),
});

const summary = {
  id: z.string(),
  version: z.int(),
  title: z.string(),
  purpose: z.string(),
  source: z.string(),
};

export const definitionSchema = z
  .strictObject({
    ...summary,
    aboutClient: z.boolean().meta({ description: 'False: it is about many cases and takes no client' }),
    several: z.boolean().meta({ description: 'More than one may run beside the same trajectory' }),
    discreet: z.boolean().meta({ description: 'No message carries the title of an item' }),
    dates: z.array(
      z.strictObject({
        ...named.shape,
        required: z.boolean(),
        opening: z.boolean().meta({ description: 'The day itself, when another trajectory opens it' }),
        standIn: named.nullable().meta({ description: 'Stands in while this one is unknown' }),
        notBefore: named.nullable(),
        happened: z.boolean().meta({ description: 'It is told when it has happened, never ahead' }),
        setBy: z.array(owner).meta({ description: 'Who may set it beside the roles that steer' }),
        ownedBy: ofType.nullable().meta({ description: 'Set there while such a trajectory is open' }),
      }),
    ),
    facts: z.array(
      z.strictObject({
        ...named.shape,
        type: z.string(),
        values: z.array(titled),
        default: z.string().nullable(),
        fractions: z.boolean().meta({ description: 'For a number: it can have decimals' }),
        between: z
          .strictObject({ least: z.int(), most: z.int() })
          .nullable()
          .meta({ description: 'For a number' }),
        differsFrom: named.nullable().meta({ description: 'For a party: it is another one than this one' }),
        follows: when.meta({ description: 'It turns with this condition, so that nobody enters it twice' }),
        weighedIn: named
          .nullable()
          .meta({ description: 'The item that weighs it; told again after that, it is news again' }),
        required: z.boolean(),
        movedBy: z
          .literal('participants')
          .nullable()
          .meta({ description: 'Whoever takes part may say it; null: who steers' }),
        decision: z.boolean().meta({
          description: 'Who says it decides about the client: `set-fact` needs a `reason`, else 422',
        }),
      }),
    ),
    phases: z
      .array(z.strictObject({ ...titled.shape, when }))
      .meta({ description: 'First to last; the last whose condition holds counts' }),
    contact: named
      .nullable()
      .meta({ description: 'The party that stands in for the client; null: the role that steers first' }),
    plan: z
      .strictObject({ drafted: named, adopted: named })
      .nullable()
      .meta({ description: 'Where one joint plan is drafted and adopted' }),
    items: z.array(item),
    opens: z.array(opening),
    offers: z
      .array(z.strictObject({ ...ofType.shape, dates: givenDates, gives: givenFacts }))
      .meta({ description: 'Trajectories that a professional may open beside it' }),
    openedBy: z.array(ofType).meta({ description: 'Trajectories that open this one' }),
    tellsOpener: z.array(named).meta({ description: 'Dates that whoever opened it follows' }),
    readyToClose: z.string(),
    responses: z
      .array(titled.extend({ brings: z.enum(['task', 'request', 'meeting']).nullable() }))
      .meta({ description: 'What can be done with a signal that is raised, and what that brings' }),
    steeredBy: z.array(role),
    usualFallback: z.string().meta({ description: 'The fallback of items that have none of their own' }),
    ladders: z.strictObject({ fromFifteenDays: z.array(rung), shorter: z.array(rung) }),
  })
  .meta({ id: 'Definition', description: 'Generated from the rules themselves' });

export const definitionsSchema = z
  .strictObject({
    items: z.array(z.strictObject(summary)),
    sources: z
      .array(titled)
      .meta({ description: 'What `S1` in `S1:640` stands for; the number is a line of it' }),
  })
  .meta({ id: 'Definitions' });
