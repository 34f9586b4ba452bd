import { z } from 'zod';
import { label, termUnit } from './common.ts';

const titled = z.strictObject({ id: z.string(), title: z.string() });
const named = z.strictObject({ name: z.string(), title: z.string() });
const ofType = z.strictObject({ type: z.string(), title: z.string() });
const role = z.strictObject({ role: z.string(), title: z.string() });
const when = z.string().nullable().meta({ description: 'A condition in words; null where it always holds' });

const term = z
  .strictObject({
    base: z
      .record(z.string(), z.unknown())
      .meta({ description: 'What it counts from: a date, a fact, or another item' }),
    amount: z.int(),
    unit: termUnit,
    direction: z.enum(['before', 'after']),
    roll: z
      .enum(['none', 'preceding', 'following'])
      .meta({ description: 'To which working day a closed day moves' }),
    label,
    source: z.string().nullable(),
    amountFrom: z
      .strictObject({ fact: z.string(), title: z.string() })
      .nullable()
      .meta({ description: 'The number fact that, once known, is the amount' }),
    text: z.string(),
  })
  .meta({ id: 'Term' });

const due = z
  .array(
    z.strictObject({
      when,
      earliest: z.array(term).meta({ description: 'The earliest of these days is the due day' }),
    }),
  )
  .meta({ description: 'The first rule whose `when` holds counts' });

const rung = z.strictObject({
  name: z.string(),
  base: z.union([z.string(), z.record(z.string(), z.unknown())]),
  amount: z.int(),
  unit: termUnit,
  direction: z.enum(['before', 'after']),
  to: z.string(),
  kind: z.enum(['reminder', 'escalation']),
  text: z.string(),
});

const owner = z.strictObject({
  role: z.string().nullable().meta({ description: 'Null where a fact names the party' }),
  title: z.string(),
  fact: z.string().nullable().meta({ description: 'The fact that names the party' }),
});

const item = z.strictObject({
  name: z.string(),
  title: z.string(),
  kind: z.string(),
  owner,
  agreedBy: z
    .array(role)
    .meta({ description: 'Roles that must give the same outcome; neither alone closes it' }),
  agreedWhile: when.meta({ description: 'Only while this holds; else the owner decides alone' }),
  attended: z.array(role).nullable().meta({
    description: 'For a meeting: it is told who was there and who was not, of these roles in any case',
  }),
  indispensable: z
    .array(role)
    .meta({ description: 'For a meeting: roles without whom it does not count as held' }),
  confirmedBy: owner.nullable().meta({ description: 'The other side, who confirms that it was done' }),
  addressedTo: z
    .array(
      owner.extend({
        outcomes: z.array(titled).meta({ description: 'Only when it ended so; empty: however it ended' }),
        when,
        subject: z.boolean().meta({ description: 'They read what it goes with too' }),
      }),
    )
    .meta({ description: 'Who gets a message of it and reads its reason' }),
  recordedBy: z.array(role).meta({ description: 'Roles that may record for an owner without access' }),
  track: titled.nullable().meta({ description: 'Group of items that can be paused together' }),
  discretionary: z.boolean().meta({ description: 'A professional adds it when it is needed' }),
  discreet: z.boolean().meta({ description: 'No message carries its title' }),
  titled: z.boolean().meta({ description: 'Whoever adds it gives the title' }),
  note: z.enum(['optional', 'required']).meta({
    description: '`required`: `complete` needs a `note`, else 422; what is written is what it is for',
  }),
  serves: named
    .nullable()
    .meta({ description: 'It is added for an occurrence of this item, such as an action for a goal' }),
  tells: named.nullable().meta({ description: 'The date that it gets to know: telling it settles the task' }),
  records: z.array(named).meta({ description: 'Facts that can be told as it is completed' }),
  waitsFor: z
    .strictObject({ text: z.string(), when: z.string() })
    .nullable()
    .meta({ description: 'It waits until `when` holds' }),
  applies: z
    .strictObject({ when: z.string(), otherwise: z.string(), outcome: z.string().nullable() })
    .nullable()
    .meta({ description: 'It applies only while `when` holds' }),
  opens: term.nullable().meta({ description: 'From when it can be done' }),
  due,
  repeat: z.strictObject({ text: z.string(), due }).nullable(),
  outcomes: z.array(titled),
  several: z
    .strictObject({ alone: z.array(titled) })
    .nullable()
    .meta({
      description:
        'More than one outcome can be decided at once, but none together with one that stands alone',
    }),
  settledBy: z.array(titled).meta({ description: 'For a request: the answers that settle it' }),
  turnsTo: z
    .strictObject({ fact: z.string(), title: z.string() })
    .nullable()
    .meta({ description: 'Whom the reminders turn to when the answer is `not-received`' }),
  completedBy: z
    .strictObject({
      ...ofType.shape,
      phases: z.array(titled),
      failed: z.array(titled),
      movesOrganisation: z
        .boolean()
        .meta({ description: 'The trajectory goes over to the receiving organisation' }),
    })
    .nullable()
    .meta({ description: 'The trajectory that completes it, in which phases' }),
  agenda: z
    .array(z.strictObject({ title: z.string(), minutes: z.int() }))
    .meta({ description: 'Steps of a meeting with a fixed time each' }),
  ladder: z.array(rung).nullable().meta({ description: 'Null: the usual one, of `ladders`' }),
  fallback: z.string(),
});

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
