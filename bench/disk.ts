import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Piece } from './piece.js';

const PAGE = Buffer.alloc(8192);

/** How often a second this machine's disk makes a page safe, one after the other: what a commit waits for. */
export const disk: Piece = {
  name: 'disk',
  on: 'nothing',
  run({ quick }) {
    const folder = mkdtempSync(join(tmpdir(), 'cadans-bench-disk-'));
    const file = openSync(join(folder, 'log'), 'w');
    const times = quick ? 20 : 1000;
    const started = performance.now();
    for (let i = 0; i < times; i += 1) {
      writeSync(file, PAGE);
      fdatasyncSync(file);
    }
    const seconds = (performance.now() - started) / 1000;
    closeSync(file);
    rmSync(folder, { recursive: true });
    return Promise.resolve([
      { name: 'pages made safe on disk', value: Math.round(times / seconds), unit: 'a second', detail: {} },
    ]);
  },
};
