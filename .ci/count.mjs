// Prints what failed in Vitest's JSON reports, one line each, and last "N passed, N failed", added up over them.
// A file that could not be loaded counts as one failure, and so does a report that is not there or has no test
// that passed. Exits with 1 when there is a failure.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

let passed = 0;
const failures = [];

/** The first lines of a message, on one line and without colours. */
const brief = (message = '') =>
  stripVTControlCharacters(message).split('\n').slice(0, 3).join(' ').slice(0, 400);

for (const file of process.argv.slice(2)) {
  const { testResults } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] };
  const before = passed;
  for (const { name = '', status, message, assertionResults } of testResults) {
    const where = relative(process.cwd(), name);
    const failed = assertionResults.filter((each) => each.status === 'failed');
    passed += assertionResults.filter((each) => each.status === 'passed').length;
    for (const each of failed)
      failures.push(`${where} > ${each.fullName}: ${brief(each.failureMessages?.[0])}`);
    if (status === 'failed' && failed.length === 0) failures.push(`${where}: ${brief(message)}`);
  }
  if (passed === before) failures.push(`${file}: no test passed`);
}
if (process.argv.length === 2) failures.push('no report was given');
for (const each of failures) console.log(`failed: ${each}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
