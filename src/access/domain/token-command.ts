import { problemOfName } from '../../organizations/domain/names.js';
import type { Problem } from '../../organizations/domain/problem.js';

/** What is wrong with a token somebody wants, field by field. */
export function problemsOfToken(
  wanted: { readonly name: string; readonly scopes: readonly string[]; readonly expiresAt: number | null },
  now: number,
): Problem[] {
  const { name, scopes, expiresAt } = wanted;
  const noScope = scopes.length === 0 || scopes.some((scope) => scope !== 'read' && scope !== 'write');
  const messages: Record<string, string | null> = {
    name: problemOfName(name),
    scopes: noScope ? 'Give "read", "write" or both.' : null,
    expiresAt:
      expiresAt === null || expiresAt > now
        ? null
        : 'Give an instant in the future, or none for a token that lasts until it is revoked.',
  };
  return Object.entries(messages).flatMap(([field, message]) =>
    message === null ? [] : [{ field, message }],
  );
}
