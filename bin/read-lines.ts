/** Says how many lines were refused. @returns the code to end with. */
export function endedWith(refused: number): number {
  if (refused === 0) return 0;
  process.stderr.write(`${refused} ${refused === 1 ? 'line was' : 'lines were'} refused\n`);
  return 1;
}

/** Runs a command that reads a file by the line: it ends with what `main` gives, with 2 where it failed. */
export const runCommand = (main: () => Promise<number>): Promise<void> =>
  main().then(
    (code) => void (process.exitCode = code),
    (error: Error) => {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
    },
  );
