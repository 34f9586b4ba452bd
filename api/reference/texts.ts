/** Words of the document: English, with a glossary of the Dutch terms that cannot be translated. */
export const descriptions = {
  api: [
    'Runs the trajectories of people who leave prison: every term, every reminder, and hand-overs that count only when the receiver accepts.',
    'Names are English, because the models and standards underneath are; the glossary gives the Dutch term of each.',
    'Dates are `YYYY-MM-DD` in Europe/Amsterdam; instants are RFC 3339 in UTC. Texts follow `Accept-Language` (`nl`, `en`).',
    'A trajectory is seen by the agencies that take part in it; for all others it does not exist.',
    'Every change carries an `Idempotency-Key`: repeating it is safe.',
  ].join('\n\n'),
  signals: [
    'What the systems of partners tell Traject, and what Traject tells theirs: CloudEvents 1.0 over HTTP.',
    'In: `POST /v1/signals`, one event (structured, or with its attributes in headers) or up to 1,000 in a batch, by access token of a registered system or signed with Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). 202 says that it is kept, for ever: the same `source` and `id` count once. 503 says to send it again.',
    'Out: one event a request, thin (what happened where, no personal data), signed with Standard Webhooks, with the same `id` each time that it is tried. Answer 2xx within ten seconds; 410 ends the subscription; anything else is tried again for days, in order within a trajectory.',
    'Dates are `YYYY-MM-DD` in Europe/Amsterdam; instants are RFC 3339.',
  ].join('\n\n'),
  signIn:
    'OpenID Connect. A system takes a token by client credentials and sends it as `Authorization: Bearer`; the token must be issued for this API and carry the claims `agency` and `role`, or `roles` (a role at that agency, or `<agency>/<role>`). `person` is an opaque id (else `sub`), `name` and `team` are what colleagues see. Who has several roles says for which in `Acting-As`.',
  callback:
    'The `Authorization` that was given to a system when it was registered: it sends that, and nothing else, with each notification.',
  tags: {
    Trajectories: 'Start, find, read and change trajectories',
    People: 'Who works at your agency, and who you are here',
    Organisations: 'Who there are, and what each arranges for its trajectories',
    Signals: 'What the systems of partners tell, and what became of it',
    Events: 'What changed, as it happens: the stream, and the systems that are told',
    Deadlines: 'What is due when, and whose it is',
    Definitions: 'The rules, as they run: items, terms, sources, calendar',
    Simulation: 'The same rules without consequences',
    API: 'About this API',
  },
};

/** Dutch term, English explanation. */
export const glossary: [string, string][] = [
  ['traject', '`trajectory`: everything that is arranged for one person towards one goal, with its terms'],
  [
    'D&R-traject (detentie en re-integratie)',
    '`detention-reintegration`: from admission to release and the accepted hand-over',
  ],
  [
    'voorwaardelijke invrijheidstelling (v.i.)',
    '`conditional-release`: release under conditions before the end of the sentence',
  ],
  ['warme overdracht', '`warm-handover`: hand-over in person, complete only when the receiver accepts'],
  [
    'MDO (multidisciplinair overleg)',
    'meeting of all professionals about one person: `first-mdo`, `second-mdo`, `next-mdo`',
  ],
  ['basisvoorwaarden', '`basic-conditions`: ID, housing, income, debts, care, social network'],
  [
    'SOM (selectie ondersteunend model)',
    '`som-screening`: supports the choice where probation effort has priority',
  ],
  ['PI (penitentiaire inrichting)', 'prison'],
  ['preventief gehecht (in voorlopige hechtenis)', '`remand`: detention before the verdict'],
  ['reclassering', 'probation service'],
  ['toezichthouder', '`supervisor` of the probation service'],
  ['nazorgcoördinator', '`aftercare-coordinator` of the municipality'],
  ['regiehouder', '`case-director`: has the power to act in one case'],
  ['CVvi', '`cvvi`: central desk of the prosecution for conditional release'],
  ['cliënt, gedetineerde', '`client`'],
];
