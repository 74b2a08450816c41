import { memoryOf } from './memory.js';
import { type Finding, median, type Piece, rounded, type Scale } from './piece.js';
import { type Place, placeWith, type Work } from './place.js';

const FULL = [1_000, 10_000, 100_000, 1_000_000];
const QUICK = [1_000, 2_000, 10_000];
const WARM_UP = 10;
const RUNS = 41;

/** What the same work costs among few and among very many rows that wait; turn by turn, so all meet the same load. */
export const sizes: Piece = {
  name: 'sizes',
  on: 'each',
  async run(scale, databases) {
    const counts = scale.quick ? QUICK : FULL;
    const places = new Map<number, Place>();
    try {
      for (const count of counts) {
        places.set(count, await placeWith(await databases.create(`waiting_${count}`), count));
      }
      return await compareAll(places, scale);
    } finally {
      for (const { service } of places.values()) await service.close();
    }
  },
};

async function compareAll(places: ReadonlyMap<number, Place>, scale: Scale): Promise<Finding[]> {
  const compare = (name: string, work: Work, limit?: Held) => growth(places, scale, { name, work, limit });
  const [fewest = 0, few = 0] = places.keys();
  const [many = 0, most = 0] = [...places.keys()].slice(-2);
  // What was promised first was measured from 1,000 to 100,000; a claim of 500 from 10,000 to 1,000,000.
  const first = { from: fewest, to: many, limit: 1.5 };
  const second = { from: few, to: most, limit: 1.5 };
  const found = [
    await compare('tick with ten occasions due', 'tick', first),
    await compare('claim of ten mails', 'claimTen', first),
    await compare("first page of an organization's outbox", 'page'),
    await compare('putting 1,000 mails in', 'enqueue'),
    await memoryOf(places, scale),
  ];
  for (const place of places.values()) await place.makeFiveHundredDue();
  found.push(await compare('claim of 500 mails among others that wait', 'claim', second));
  for (const place of places.values()) await place.makeAllDue();
  found.push(await compare('claim of 500 mails, all of them due', 'claim', second));
  return found;
}

interface Held {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

async function growth(
  places: ReadonlyMap<number, Place>,
  { quick }: Scale,
  { name, work, limit }: { readonly name: string; readonly work: Work; readonly limit: Held | undefined },
): Promise<Finding> {
  const times = new Map([...places.keys()].map((count) => [count, [] as number[]]));
  const [warmUp, runs] = quick ? [1, 3] : [WARM_UP, RUNS];
  for (let run = -warmUp; run < runs; run += 1) {
    for (const [count, { works }] of places) {
      const milliseconds = await works[work]();
      if (run >= 0) times.get(count)?.push(milliseconds);
    }
  }
  const at = (count: number) => median(times.get(count) ?? []);
  const counts = [...places.keys()];
  const { from, to } = limit ?? { from: counts[1] ?? 0, to: counts.at(-1) ?? 0 };
  const words = `${to.toLocaleString('en')} rows against ${from.toLocaleString('en')}`;
  return {
    name: `${name}, ${words}`,
    value: rounded(at(to) / at(from)),
    unit: 'times',
    ...(limit && { limit: limit.limit }),
    detail: Object.fromEntries(counts.map((count) => [`msAt${count}`, rounded(at(count))])),
  };
}
