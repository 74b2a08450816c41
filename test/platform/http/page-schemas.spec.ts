import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.pages.tsx'),
);

interface Route {
  readonly name: string;
  readonly schema: z.ZodType;
}

type Class = abstract new (...args: never[]) => unknown;

/** Every query and form that a page takes in. */
async function routesOf(file: string): Promise<Route[]> {
  const exported = Object.values((await import(`${src}${file}`)) as Record<string, unknown>);
  return exported
    .filter((one): one is Class => typeof one === 'function')
    .flatMap((controller) =>
      Object.getOwnPropertyNames(controller.prototype).flatMap((method) => {
        const handler = (controller.prototype as Record<string, object>)[method];
        const verb: unknown = handler && Reflect.getMetadata(METHOD_METADATA, handler);
        const taken: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method);
        return Object.values((taken ?? {}) as Record<string, Partial<Route>>).flatMap(({ schema }) =>
          schema ? [{ name: `${RequestMethod[Number(verb)]} ${controller.name}.${method}`, schema }] : [],
        );
      }),
    );
}

const garbage = [undefined, null, '', [], 7, { a: { b: [1] } }];
const fields = [
  'address',
  'next',
  'signed-out',
  'cycle',
  'month',
  'person',
  'status',
  'kind',
  'from',
  'after',
];
/** Always an object, whatever stands in it. */
const queries = garbage.map((one) => Object.fromEntries(fields.map((field) => [field, one])));

/** A schema speaks English and to programs: what a person sends is taken as it is, and the page says what is wrong. */
describe('no page lets a schema speak to a person', () => {
  it.each(files)('%s', async (file) => {
    for (const { name, schema } of await routesOf(file)) {
      const sent = name.startsWith('GET') ? queries : [...garbage, ...queries];
      const refused = sent.filter((one) => !schema.safeParse(one).success);
      expect({ name, refused }).toEqual({ name, refused: [] });
    }
  });

  it('looks at the schemas there are', async () => {
    const routes = (await Promise.all(files.map(routesOf))).flat();
    expect(routes.length).toBeGreaterThanOrEqual(8);
  });
});
