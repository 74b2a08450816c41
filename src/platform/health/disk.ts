import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Diagnosis, ok, problem, warning } from './diagnosis.js';

const GIGABYTE = 1024 ** 3;
const LEAST = GIGABYTE / 5;

/** Whether there is room beside a SQLite file for what is to be written. */
export async function checkDisk(file: string): Promise<Diagnosis> {
  const { bavail, bsize } = await statfs(dirname(file));
  return judgeRoom(bavail * bsize, dirname(file));
}

/** @param free bytes that may still be written in the folder */
export function judgeRoom(free: number, folder: string): Diagnosis {
  const about = 'disk';
  const says = `${(free / GIGABYTE).toFixed(1)} GB are free in ${folder}.`;
  const remedy = 'Make room: without it no answer can be saved, and no mail leaves.';
  if (free < LEAST) return problem(about, says, remedy);
  return free < GIGABYTE ? warning(about, says, remedy) : ok(about, says);
}
