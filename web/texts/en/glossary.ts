/** The words of the field, and what they mean here. */
export const glossary = {
  wordMdo: 'MDO',
  meansMdo:
    'Multidisciplinary meeting: all parties discuss the plan together, with the client present. The first is four weeks after admission.',
  wordDr: 'D&R',
  meansDr:
    'Detention and re-integration: working on the return from the first day inside. The D&R plan says who does what, and when.',
  wordSom: 'SOM',
  meansSom:
    'Selection support model: questions that help choose for whom probation does something while still in prison. The model advises; case manager and probation decide together.',
  wordVi: 'v.i.',
  meansVi: 'Conditional release: free earlier, under conditions. Probation reports, the prosecution decides.',
  wordCvvi: 'CVvi',
  meansCvvi: 'Central office for conditional release: asks probation in time for the report.',
  wordCti: 'CTI',
  meansCti:
    'Critical Time Intervention: guidance that begins inside and becomes less in steps outside, until others take over.',
  wordZsm: 'ZSM',
  meansZsm:
    'Workplace where prosecution, police, probation and others decide fast, together, what a case needs.',
  wordOm: 'OM',
  meansOm: 'The public prosecution: decides on prosecution, and on conditional release.',
  wordPi: 'PI',
  meansPi: 'A prison, or a house of detention.',
  wordTulp: 'TULP',
  meansTulp:
    'The system in which prisons register who is detained. The reference in it can be your reference of the client.',
  wordZvh: 'Care and safety house',
  meansZvh:
    'Here municipalities, care and justice work together on complicated cases. The case director belongs to it.',
  wordWarm: 'warm hand-over',
  meansWarm:
    'Somebody hands over a client in a talk, with the file. The hand-over counts only when the receiver accepts it; until then the giver stays responsible.',
  wordConditions: 'basic conditions',
  meansConditions:
    'What somebody needs outside: a valid ID, a home, income and day activity, help with debts, care and a social network.',
  wordTrajectory: 'trajectory',
  meansTrajectory:
    'One way of one client, such as detention, conditional release or supervision. A client may have several at once; they move together.',
  wordReported: 'reported and confirmed',
  meansReported:
    'Reported: who did it says that it is done. Confirmed: so says the other side. Only then it is finished.',
  wordPromise: 'promise',
  meansPromise: 'What somebody promises, with a day. Kept or not: it stays visible.',
  wordSignal: 'signal',
  meansSignal:
    'Something that somebody sees and others must know of. Whom it concerns chooses what is done with it.',
  wordLadder: 'reminders',
  meansLadder:
    'First whoever must do it is told. When nothing happens the coordinator, and then the case director.',
  wordPseudonym: 'pseudonym',
  meansPseudonym: 'A word in the place of a name. Names of clients are not held in Traject.',
  wordDays: 'working day',
  wordExplained: 'All words',
};
