/** A line without its end. `whole`: it has one; only the last line of a file can lack it. */
export interface Line {
  n: number;
  text: string;
  whole: boolean;
  tooLong: boolean;
}

/**
 * The lines of a text that comes in pieces, ended by LF, CR LF or CR; at most one line is held.
 * @param longest that is read, in characters: a file without line ends is no reason to hold all of it.
 */
export async function* linesOf(pieces: AsyncIterable<string>, longest: number): AsyncGenerator<Line> {
  let n = 0;
  let held = '';
  let tooLong = false;
  let afterReturn = false;
  const hold = (text: string) => {
    tooLong ||= held.length + text.length > longest;
    held = (held + text).slice(0, longest);
  };
  const take = (whole: boolean): Line => {
    const line = { n: (n += 1), text: held, whole, tooLong };
    [held, tooLong] = ['', false];
    return line;
  };
  for await (const piece of pieces) {
    if (piece === '') continue;
    // A line end of two characters can lie across two pieces.
    let from = afterReturn && piece.startsWith('\n') ? 1 : 0;
    afterReturn = piece.endsWith('\r');
    const end = /\r\n|\n|\r/g;
    end.lastIndex = from;
    for (let found = end.exec(piece); found; found = end.exec(piece)) {
      hold(piece.slice(from, found.index));
      yield take(true);
      from = end.lastIndex;
    }
    hold(piece.slice(from));
  }
  if (held !== '') yield take(false);
}
