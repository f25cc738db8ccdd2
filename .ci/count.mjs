// Prints the count of a jest run, read from its JSON report: `N passed, N failed`.
import { existsSync, readFileSync } from 'node:fs';

const [, , path] = process.argv;
const report = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
// a test file that could not even be loaded counts as one failure
console.log(`${report.numPassedTests} passed, ${report.numFailedTests + report.numRuntimeErrorTestSuites} failed`);
