import type * as dutch from '../nl/problems.ts';

/** Title of a problem by its code; a refusal whose code is not here takes the title of its status. */
export const titles: Record<keyof typeof dutch.titles, string> = {
  'invalid-input': 'Invalid input',
  'not-signed-in': 'Not signed in',
  'not-allowed': 'Not allowed',
  'acting-as': 'Several roles',
  'not-your-role': 'Not your role',
  'person-claim': 'No usable id',
  'not-found': 'Not found',
  'unknown-item': 'Unknown item',
  'method-not-allowed': 'Method not allowed',
  'not-acceptable': 'No acceptable format',
  'key-reused': 'Key already used',
  'wrong-signature': 'Wrong signature',
  'unknown-scim-client': 'Whoever tells for this agency is not known',
  'unknown-sender': 'Unknown sender',
  'signal-settled': 'Signal settled already',
  'nobody-to-teach': 'No reference to remember',
  'reference-of-another': 'Reference of another client',
  'too-large': 'Message too large',
  'unsupported-media-type': 'Format not supported',
  'too-many-requests': 'Too many requests',
  'changed-since': 'Changed meanwhile',
  'organisation-changed': 'Changed meanwhile',
  'organisation-exists': 'Exists already',
  'unknown-role': 'Unknown role',
  'preview-outdated': 'Preview outdated',
  'cross-site': 'Request from another site',
  'sign-in-failed': 'Sign-in failed',
  'not-shown-yet': 'Not visible yet',
  unavailable: 'Not available now',
  'disk-full': 'The disk is full',
  internal: 'Internal error',
  'status-403': 'Not allowed',
  'status-404': 'Not found',
  'status-409': 'Not possible now',
  'status-422': 'Content refused',
};

/** What a problem means and what to do, by its code. */
export const details: Record<keyof typeof dutch.details, string> = {
  'invalid-input': 'The request does not fit the description; `errors` names every fault.',
  'not-signed-in': 'Send a valid token: `Authorization: Bearer …`, issued for this API.',
  'not-allowed': 'Your role may not do this.',
  'acting-as': 'You have more than one role: say in `Acting-As` for which you act. Yours are: {roles}.',
  'not-your-role': 'This role is not yours. Say one of these in `Acting-As`: {roles}.',
  'person-claim':
    '“{claim}” in your token is “{value}”. It must be a lasting id without meaning, up to 64 characters of a-z 0-9 -, such as a UUID in lower case. Have the sign-in service of your organisation give one in “person”.',
  'not-found': 'This does not exist, or you do not take part in it.',
  'unknown-item': 'This trajectory has no item of this name; `items` of the trajectory lists them.',
  'method-not-allowed': 'Use one of the methods in the header `Allow`.',
  'not-acceptable': 'This address answers in `application/json`.',
  'key-reused': 'This `Idempotency-Key` belongs to another request; use a new key.',
  'too-large': 'A message may be 256 kB at most.',
  'unsupported-media-type': 'Send the content as `application/json` in UTF-8.',
  'unsupported-event':
    'Send CloudEvents 1.0: `application/cloudevents+json`, `application/cloudevents-batch+json`, or JSON with the headers `ce-…`.',
  'unknown-scim-client':
    'Send `Authorization: Bearer …` with the secret that the operator registered for your agency, or a token of the system that he named.',
  'wrong-signature':
    'The signature is wrong, or its time-stamp more than five minutes off: sign again with a secret that is valid.',
  'unknown-sender': 'This system is not registered as a sender: have the administrator register it.',
  'signal-settled': 'This signal waits for no choice any more: look what became of it.',
  'nobody-to-teach': 'This signal names no client, or this trajectory is about nobody: leave “teach” out.',
  'reference-of-another':
    'This reference is of another client here already: leave “teach” out, or merge the two clients first.',
  'held-by-another': 'Meanwhile this is somebody else’s, or closed: look who holds it now.',
  'too-many-requests': 'Try again after the number of seconds in `Retry-After`.',
  'changed-since':
    'Somebody else changed this after the `sequence` in `If-Match`; nothing was saved. `present` says what it is now: look at it and send it again with that `sequence` and a new key.',
  'organisation-changed':
    'Somebody else changed this organisation after the version in `If-Match`; nothing was stored. `present` says what it is now: look at that, and send it again with that `sequence` in `If-Match`.',
  'organisation-exists':
    'This organisation is there already: fetch it, and send its `ETag` in `If-Match` to change it.',
  'preview-outdated':
    'Something changed since the preview; nothing was set. Ask for a new preview and look again.',
  'cross-site': 'This form did not come from this site; open the page again and send it from there.',
  'sign-in-failed': 'The sign-in expired or does not match; start again at /sign-in.',
  'not-shown-yet':
    'This trajectory has just started and will be visible soon; ask again after the number of seconds in `Retry-After`.',
  unavailable:
    'It could not be confirmed in time; repeat it with the same key after the number of seconds in `Retry-After`.',
  'disk-full':
    'The disk of this installation is full. What was confirmed is kept; free some space and repeat it with the same key.',
  internal:
    'Something went wrong on our side; it is recorded. Report it with the request number in `X-Request-Id`.',
  closed: 'This trajectory is closed and does not re-open; start a new one.',
  'unknown-type': '“{type}” is no trajectory. There are: {known}.',
  'already-running': 'This trajectory runs for this client already: go on in {address}.',
  'continued-already': 'This trajectory goes on in {address} already: work there.',
  'merged-already': 'These two clients are one already, or `from` is merged already: undo that merge first.',
  'deceased-already':
    'The death of this client is recorded already: take that back first to record it again.',
  'died-in-future': 'This day lies in the future: give the day of death, today at the latest.',
  'planning-running': 'A national simulation is running already: wait until it is done.',
  'unknown-person':
    'Nobody with the id “{person}” works at “{agency}” (any more): take one of `GET /v1/people`.',
  'unknown-agency':
    '“{agency}” is no known organisation here: choose another, or have the administrator add it.',
  'target-invalid':
    'This is no address that events can go to: give a whole address with `https:`, at most 500 characters.',
  'target-not-https':
    'Events only go to an address with `https:`. An address in the own network without TLS is allowed by the operator of the installation, with `WEBHOOK_HOSTS`.',
  'target-credentials':
    'Put no name or password in the address: events are signed, by which the receiver knows them.',
  'target-fragment': 'The address of a receiver has no part after `#`: leave that out.',
  'no-person': 'A calendar is a person’s: sign in as somebody, not as a system.',
  'not-invited':
    'You are not asked to this meeting, or it is planned no more: the trajectory says who comes.',
  'subscription-exists':
    'This agency has a subscription with this address: change that one, or rotate its secret.',
  'too-many-streams':
    'Too many streams are open: close one, or try again after the number of seconds in `Retry-After`.',
};

/** One fault in the input, by its code. */
export const faults: Record<keyof typeof dutch.faults, string> = {
  required: 'this field is required',
  'unknown-field': 'unknown field',
  'invalid-json': 'the content is not JSON',
  'bad-encoding': 'the encoding of the address or the content is not right',
  'too-many-events': 'at most 1,000 events at a time: divide them',
  'no-batch': 'a list of events',
  'invalid-cursor': 'this list did not give this cursor',
};

/** What our own checks ask: the schemas say it in English. */
export const checks: Record<keyof typeof dutch.checks, string> = {
  'the version that was looked at between quotes, such as "3"':
    'the version that was looked at between quotes, such as "3"',
  'the sequence of the trajectory between quotes, such as "57"':
    'the sequence of the trajectory between quotes, such as "57"',
  'a day that exists, as YYYY-MM-DD, from 2000-01-01 to 2100-12-31':
    'a day that exists, as YYYY-MM-DD, from 2000-01-01 to 2100-12-31',
  'a text without control characters': 'a text without control characters',
  'a text with at least one visible character': 'a text with at least one visible character',
  'a number of your own system: this one is a citizen service number (BSN), which is not kept here':
    'a number of your own system: this one is a citizen service number (BSN), which is not kept here',
  'a word of your own: this one is a citizen service number (BSN), which is not kept here':
    'a word of your own: this one is a citizen service number (BSN), which is not kept here',
  'a word of your own: this one is written like somebody’s name, which is not kept here':
    'a word of your own: this one is written like somebody’s name, which is not kept here',
  'an instant, such as 2026-11-22T14:33:00Z': 'an instant, such as 2026-11-22T14:33:00Z',
  'a kind of JSON': 'a kind of JSON',
  'attributes with names of lower-case letters and digits':
    'attributes with names of lower-case letters and digits',
  'a `subject`, or `data.client` with its reference': 'a `subject`, or `data.client` with its reference',
  'a text without NUL': 'a text without NUL',
  'a name of its own, not one that every object has': 'a name of its own, not one that every object has',
  'on or after `from`, and at most two years later': 'on or after `from`, and at most two years later',
  'a simulation may span at most ten years': 'a simulation may span at most ten years',
};
