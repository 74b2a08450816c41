import { z } from 'zod';
import { nameSchema } from '../organizations/organization.schemas.js';
import type { ApiToken } from './api-token.entity.js';

const scopes = z
  .array(z.enum(['read', 'write']))
  .min(1)
  .max(2)
  .describe('`read` for GET, `write` for everything that changes something.');
const instant = z.iso.datetime({ offset: true });

export const tokenBody = z
  .strictObject({
    name: nameSchema.describe('What it is for.'),
    scopes,
    expiresAt: instant.nullable().describe('Null for a token that lasts until it is revoked.').default(null),
  })
  .meta({ id: 'TokenBody' });

export const tokenView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scopes,
    createdAt: instant,
    expiresAt: instant.nullable(),
    revokedAt: instant.nullable(),
    usedAt: instant.nullable().describe('When a request last came in with it, to the hour.'),
  })
  .meta({ id: 'Token' });

export const newTokenView = tokenView
  .extend({ token: z.string().describe('The token itself: shown now and never again.') })
  .meta({ id: 'NewToken' });

export function viewOfToken(token: ApiToken): z.output<typeof tokenView> {
  const { id, name, scopes, createdAt, expiresAt, revokedAt, usedAt } = token;
  return {
    id,
    name,
    scopes,
    createdAt: isoOf(createdAt),
    expiresAt: expiresAt === null ? null : isoOf(expiresAt),
    revokedAt: revokedAt === null ? null : isoOf(revokedAt),
    usedAt: usedAt === null ? null : isoOf(usedAt),
  };
}

const isoOf = (instant: number) => new Date(instant).toISOString();
