import fc from 'fast-check';

/** How much is done in one run, on each of the two databases. */
export interface Scale {
  /** How often the service is killed in a burst: thirty times on both together. */
  readonly kills: number;
  /** Mails of one burst. */
  readonly burst: number;
  /** Mails of the burst in which three replicas are restarted. */
  readonly rollingBurst: number;
  /** Kills while migrations run or the first tick does: a hundred on both together. */
  readonly startKills: number;
  /** Mails that are due at once in a process with a small heap. */
  readonly rowsInSmallHeap: number;
}

const SCALES: Readonly<Record<string, Scale>> = {
  full: { kills: 15, burst: 2000, rollingBurst: 5000, startKills: 50, rowsInSmallHeap: 20_000 },
  sample: { kills: 3, burst: 500, rollingBurst: 1000, startKills: 4, rowsInSmallHeap: 2000 },
};

const name = process.env['FAULTS_SCALE'] ?? 'full';
const found = SCALES[name];
if (!found) throw new Error(`FAULTS_SCALE is "${name}"; write ${Object.keys(SCALES).join(' or ')}.`);

/** `FAULTS_SCALE` chooses: `full`, or `sample` for what `.ci/run` has time for. */
export const scale = found;

/** From which all that is left to chance follows; `FAULTS_SEED` names another. */
export const seed = Number(process.env['FAULTS_SEED'] ?? 20_270_301);

/** So many whole numbers within the range, the same for the same seed and purpose. */
export function chances(purpose: number, count: number, min: number, max: number): number[] {
  return fc.sample(fc.integer({ min, max }), { seed: seed + purpose, numRuns: count });
}
