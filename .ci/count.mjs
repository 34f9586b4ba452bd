// Prints "N passed, N failed" from Vitest's JSON report. A file that could not be loaded counts as one failure.
// Exits with 1 when a test failed, none ran, or there is no report.
import { existsSync, readFileSync } from 'node:fs';

const file = process.argv[2] ?? '';
const { testResults } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] };
let passed = 0;
let failed = 0;
for (const { status, assertionResults } of testResults) {
  const of = (result) => assertionResults.filter((test) => test.status === result).length;
  passed += of('passed');
  failed += of('failed') + (status === 'failed' && of('failed') === 0 ? 1 : 0);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = passed === 0 || failed > 0 ? 1 : 0;
