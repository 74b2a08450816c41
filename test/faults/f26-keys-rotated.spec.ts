import { expect, it } from '@jest/globals';
import { tokenOfTulip } from './support/api-token.js';
import { note } from './support/proof.js';
import { putPerson } from './support/put-person.js';
import { scene } from './support/scene.js';

const K1 = 'k1:the-key-of-last-year-thirty-two-characters-or-more';
const K2 = 'k2:the-key-of-this-year-thirty-two-characters-or-more';
const here = scene();

/** What the service prints at its start: the link of the first administrator. */
async function printed(keys: string): Promise<{ path: string; look: (path: string) => Promise<number> }> {
  const { service, address } = await here.serving({ LINK_KEYS: keys });
  await service.until(service.hasSaid(/\/sign-in\/\S+/));
  const { pathname } = new URL(/http\S+\/sign-in\/\S+/.exec(service.said)?.[0] ?? '');
  const look = async (path: string) => (await fetch(`${address}${path}`)).status;
  return { path: pathname, look };
}

it('links outlive a new key as long as the old one is kept, and end with it; new ones carry the new key', async () => {
  const token = await tokenOfTulip(here.url);
  const { service, address } = await here.serving({ LINK_KEYS: K1 });
  const admin = { roles: ['admin' as const], from: '2020-01-01' };
  expect(await putPerson(address, token, 'ada@tulip.example', admin)).toBe(200);
  expect(await service.stop()).toMatchObject({ code: 0 });

  const before = await printed(K1);
  expect(await before.look(before.path)).toBe(200);
  await here.stopAll();
  const rotated = await printed(`${K2},${K1}`);
  expect(await rotated.look(before.path)).toBe(200);
  expect(await rotated.look(rotated.path)).toBe(200);
  await here.stopAll();
  const without = await printed(K2);
  expect(await without.look(before.path)).toBe(404);
  expect(await without.look(rotated.path)).toBe(200);
  expect(await without.look(without.path)).toBe(200);
  note('a link of the old key opened beside the new key (200), not without it (404); new links opened (200)');
});
