import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pg from 'pg';

/**
 * Ends the process, as the end of its power would, at the nth statement: an odd n just before it, an even one just
 * after. Without DIES_AT it counts, and writes the count to the file COUNTED when the process ends.
 */
const diesAt = Number(process.env.DIES_AT ?? Infinity);
let statements = 0;
const die = () => process.kill(process.pid, 'SIGKILL');

function before() {
  statements += 1;
  if (statements === diesAt && diesAt % 2 === 1) die();
}
function after() {
  if (statements === diesAt) die();
}

const query = pg.Client.prototype.query;
pg.Client.prototype.query = function (...args) {
  before();
  const result = query.apply(this, args);
  after();
  return result;
};

const require = createRequire(import.meta.url);
const [major = 20] = process.versions.node.split('.').map(Number);
const Sqlite = require(major < 22 ? 'better-sqlite3' : 'better-sqlite3-v13');
for (const name of ['prepare', 'exec']) {
  const original = Sqlite.prototype[name];
  Sqlite.prototype[name] = function (...args) {
    if (name === 'prepare') return counted(original.apply(this, args));
    before();
    const result = original.apply(this, args);
    after();
    return result;
  };
}

/** Prepared once, a statement may run often. */
function counted(statement) {
  for (const name of ['run', 'all', 'get']) {
    const original = statement[name];
    statement[name] = function (...args) {
      before();
      const result = original.apply(statement, args);
      after();
      return result;
    };
  }
  return statement;
}

process.on('exit', () => {
  if (process.env.COUNTED) appendFileSync(process.env.COUNTED, `${statements}\n`);
});
