// Prints "N passed, N failed", added up over Vitest's JSON reports. A file that could not be loaded counts as
// one
// failure, and so does a report that is not there or has no test that passed. Exits with 1 when there is a
// failure.
import { existsSync, readFileSync } from 'node:fs';

const files = process.argv.slice(2);
let passed = 0;
let failed = files.length === 0 ? 1 : 0;
for (const file of files) {
  const { testResults } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] };
  const before = passed;
  for (const { status, assertionResults } of testResults) {
    const of = (result) => assertionResults.filter((test) => test.status === result).length;
    passed += of('passed');
    failed += of('failed') + (status === 'failed' && of('failed') === 0 ? 1 : 0);
  }
  if (passed === before) failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
