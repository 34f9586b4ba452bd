/** The work list: what is to be done, from the list itself. */
export const worklist = {
  worklistCounts: '{due} te laat of vandaag · {next} t/m {day} · {offered} aangeboden · {waiting} wacht',
  groupMore: 'De eerste {n} van {total}.',
  groupAll: 'Toon alle {total}',
  groupNext: 'Volgende',
  groupBack: 'Hele werkvoorraad',
  backToList: 'Terug naar de lijst',
  worklistNothing: 'Waar niets staat',
  rowAction: 'Doen',
  rowDone: 'Het ging om:',
  rowSince: 'sinds {day}',
};
