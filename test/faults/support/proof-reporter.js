import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const NOTES = join(root, 'tmp/faults/notes.ndjson');
/** The last whole run, and the one before it. */
const LOG = join(root, 'docs/proofs/faults.md');
const LOG_BEFORE = join(root, 'docs/proofs/faults-before.md');
const PARTIAL_LOG = join(root, 'tmp/faults/faults.md');

/** Writes down what the run did and counted; only a whole run's log is kept with the documentation. */
export default class ProofReporter {
  #whole;
  #started = new Date();

  constructor({ testPathPatterns, testNamePattern, projects }) {
    const named = testPathPatterns?.patterns?.length > 0 || Boolean(testNamePattern);
    this.#whole = !named && projects.length === 2 && (process.env.FAULTS_SCALE ?? 'full') === 'full';
  }

  onRunStart() {
    mkdirSync(dirname(NOTES), { recursive: true });
    rmSync(NOTES, { force: true });
    // Workers inherit it.
    process.env.FAULTS_NOTES = NOTES;
  }

  onRunComplete(_contexts, { testResults, numPassedTests, numTotalTests }) {
    const notes = existsSync(NOTES) ? readFileSync(NOTES, 'utf8').trim().split('\n').map(parse) : [];
    const minutes = Math.round((Date.now() - this.#started.getTime()) / 60_000);
    const lines = [
      '# Faults: what was done to Cadans, and what was counted',
      '',
      `Written by \`npm run test:faults\` on ${this.#started.toISOString().slice(0, 10)}: ` +
        `${numPassedTests} of ${numTotalTests} proofs held; Node ${process.versions.node}, ` +
        `scale ${process.env.FAULTS_SCALE ?? 'full'}, seed ${process.env.FAULTS_SEED ?? 'as built in'}, ` +
        `${minutes} minutes.`,
      ...[...testResults].sort(byName).flatMap((file) => section(file, notes)),
    ];
    if (this.#whole && existsSync(LOG)) renameSync(LOG, LOG_BEFORE);
    const log = this.#whole ? LOG : PARTIAL_LOG;
    mkdirSync(dirname(log), { recursive: true });
    writeFileSync(log, `${lines.join('\n')}\n`);
  }
}

const parse = (line) => JSON.parse(line);
const nameOf = ({ testFilePath }) => basename(testFilePath, '.spec.ts');
const databaseOf = ({ displayName }) => displayName?.name ?? String(displayName ?? '');
const byName = (a, b) => nameOf(a).localeCompare(nameOf(b)) || databaseOf(b).localeCompare(databaseOf(a));

/** One file of proofs on one database. */
function section(file, notes) {
  const database = databaseOf(file);
  const lines = ['', `## ${nameOf(file)} (${database})`, ''];
  if (file.testResults.length === 0) lines.push('- **failed**: it could not be run.');
  for (const test of file.testResults) {
    const held = test.status === 'passed' ? 'held' : `**${test.status}**`;
    const took = ((test.duration ?? 0) / 1000).toFixed(0);
    lines.push(`- ${held}: ${[...test.ancestorTitles, test.title].join(': ')} (${took} s)`);
    for (const note of notes) {
      if (note.path === file.testFilePath && note.database === database && note.test === test.fullName)
        lines.push(`  - ${note.sentence}`);
    }
  }
  return lines;
}
