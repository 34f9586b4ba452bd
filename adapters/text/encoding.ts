/** Encodings that a file can be said to have. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

type Bytes = AsyncIterable<Uint8Array>;

/**
 * The encoding of a file: as its byte-order mark says; UTF-16 where every other byte of its first ones is
 * zero, as in plain Latin text; UTF-8 where all of it is that; else Windows-1252, in which every byte is a
 * letter. Reads it all once, and holds none of it.
 */
export async function encodingOf(bytes: Bytes): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const piece of bytes) {
      const wide = first ? wideOf(piece) : undefined;
      if (wide) return wide;
      first = false;
      decoder.decode(piece, { stream: true });
    }
  } catch {
    return 'windows-1252';
  }
  // Not ended: a file that is still written can stop within a letter.
  return 'utf-8';
}

function wideOf(piece: Uint8Array): Encoding | undefined {
  const [one, two] = piece;
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  if (one === 0xfe && two === 0xff) return 'utf-16be';
  const start = piece.subarray(0, 64);
  const zeros = (odd: 0 | 1) => start.filter((byte, n) => n % 2 === odd && byte === 0).length;
  if (zeros(1) > start.length / 4) return 'utf-16le';
  return zeros(0) > start.length / 4 ? 'utf-16be' : undefined;
}

/** The text of a file, piece by piece, without a byte-order mark. What is no letter becomes U+FFFD. */
export async function* decoded(bytes: Bytes, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
