import { expect, it } from '@jest/globals';
import { Surrounding } from '../../src/platform/surroundings.js';

const whose = new Surrounding<string>();
const where = new Surrounding<string>();
const seen = () => [whose.get(), where.get()];

it('is there for all that is started inside, through promises and timers, and for nobody else', async () => {
  const inside = whose.run('Anna', async () => {
    await Promise.resolve();
    return new Promise((resolve) => setTimeout(() => resolve(seen()), 0));
  });
  expect(seen()).toEqual([undefined, undefined]);
  expect(await inside).toEqual(['Anna', undefined]);
});

it('leaves what surrounded it before as it was', () => {
  whose.run('Anna', () => {
    where.run('here', () => {
      expect(seen()).toEqual(['Anna', 'here']);
      whose.run('Bram', () => expect(seen()).toEqual(['Bram', 'here']));
      whose.exit(() => expect(seen()).toEqual([undefined, 'here']));
      expect(seen()).toEqual(['Anna', 'here']);
    });
    expect(seen()).toEqual(['Anna', undefined]);
  });
});
