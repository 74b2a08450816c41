import { findOrBringChromium } from '../../scripts/chromium.js';
import startSqlite from '../support/sqlite-start.js';

/** Before any test: whoever has no Chromium hears it at once, and in one sentence. */
export default function start() {
  startSqlite();
  process.env.CHROMIUM_PATH = findOrBringChromium();
}
