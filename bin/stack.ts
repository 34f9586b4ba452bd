/** Parts that run, to be stopped in the opposite order of their start. */
export interface Stack {
  add: (stop: () => Promise<void>) => void;
  /**
   * Stops this after all others: what they may still use,
   * or what fails loudly when it is used once too often.
   */
  addLast: (stop: () => Promise<void>) => void;
  /** Waits for a part that starts, and knows how to stop it, also when another part fails meanwhile. */
  keep: <T>(starting: Promise<T>, stop: (part: T) => Promise<void>) => Promise<T>;
  /**
   * Stops all, each once. A part that will not stop does
   * not keep the others; its fault is passed on at the end.
   */
  stop: () => Promise<void>;
}

export function stack(): Stack {
  const stops: (() => Promise<void>)[] = [];
  const starts: Promise<unknown>[] = [];
  let stopping: Promise<void> | undefined;

  async function stopAll(): Promise<void> {
    await Promise.allSettled(starts);
    const faults: unknown[] = [];
    for (const each of stops.reverse()) await each().catch((error: unknown) => faults.push(error));
    if (faults.length > 0) throw faults[0];
  }

  return {
    add: (each) => void stops.push(each),
    addLast: (each) => void stops.unshift(each),
    keep: (starting, end) => {
      const kept = starting.then((part) => {
        stops.push(() => end(part));
        return part;
      });
      starts.push(kept);
      return kept;
    },
    stop: () => (stopping ??= stopAll()),
  };
}
