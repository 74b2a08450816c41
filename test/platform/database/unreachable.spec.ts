import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { Database } from '../../../src/platform/database/database.js';
import { unreachable } from '../../../src/platform/database/unreachable.js';

it('says which database cannot be reached and what to check, without the password', async () => {
  const opening = Database.open({ url: 'postgres://cadans:hunter2@127.0.0.1:1/planning', entities: [] });
  await expect(opening).rejects.toThrow(
    /^The database at 127\.0\.0\.1:1\/planning cannot be reached: connect ECONNREFUSED.*Check that the server runs/,
  );
  await expect(opening).rejects.not.toThrow(/hunter2/);
});

it('says which SQLite file cannot be opened', async () => {
  const file = fileURLToPath(import.meta.url);
  for (const [path, why] of [
    [file, 'not a database'],
    [dirname(file), 'unable to open'],
  ] as const) {
    const opening = Database.open({ url: `sqlite:${path}`, entities: [] });
    await expect(opening).rejects.toThrow(new RegExp(`^${path} cannot be opened: .*${why}`));
  }
});

it.each([
  ['28P01', 'Check the user and the password'],
  ['3D000', 'Create the database'],
  ['ENOTFOUND', 'Check the host'],
])('knows what to do about %s', (code, remedy) => {
  const error = Object.assign(new Error('it said so.'), { code });
  const url = 'postgres://me:hunter2@db.example/planning';
  const { message } = unreachable(url, new AggregateError([error]));
  expect(message).toContain(`db.example/planning cannot be reached: it said so. ${remedy}`);
});
