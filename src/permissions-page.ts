import { keysOf } from './access/domain/route-keys.js';
import { type DeclaredRoute, declaredRoutes } from './declared-routes.js';
import { LIMITS, type Right, type RightRule, RIGHTS } from './organizations/domain/rights.js';
import { ROLES } from './organizations/domain/roles.js';

const HEAD = `# Who may do what

<!-- Printed by \`npm run permissions\` from src/organizations/domain/rights.ts and the routes themselves; a test says when it is stale. -->

Every request passes three questions, in this order.

1. **Who asks?** Pages take the cookie of a signed-in browser, the API takes tokens alone. A token belongs to one organization and counts as an administrator of it; with the scope \`read\` it may look (GET), with \`write\` change. Who is nobody known is sent to sign in (401).
2. **May their roles?** Each route names one of the rights below. Who lacks it is refused (403); of a few forms the room does that itself, so that what was typed comes back. A partner from outside finds nothing at all where nothing is for partners (404). A route that names no right lets nobody in.
3. **Is it theirs?** Every query begins with the organization of whoever asks, never with one from the request: what belongs to another organization is not found (404). Within the organization the room itself looks at the last column: who heads a department, or is asked to a session, is known from the rows, and is no role.

Administrators may do all that a role may do. What nobody may do through pages or the API is left to whoever owns the machine (\`cadans …\`).
`;

/** The text of `docs/permissions.md`. */
export function permissionsPage(): string {
  const routes = declaredRoutes();
  const closed = routes.filter(({ openTo }) => openTo === null);
  const rights = Object.entries(RIGHTS) as [Right, RightRule][];
  return [
    HEAD,
    '## Rights\n',
    table(['Right', 'What it is for', ...ROLES, 'Whose'], rights.map(rowOf)),
    '\n## Open without signing in\n',
    table(['Route', 'Open to'], openTo(routes)),
    '\n## What each right opens\n',
    ...rights.map(([right]) => `### ${right}\n\n${opened(right, closed)}\n`),
  ].join('\n');
}

function rowOf([right, { may, roles, limit }]: [Right, RightRule]): string[] {
  return [`\`${right}\``, may, ...ROLES.map((role) => (roles.includes(role) ? 'yes' : '')), LIMITS[limit]];
}

function openTo(routes: readonly DeclaredRoute[]): string[][] {
  return routes.flatMap(({ openTo: to, ...route }) => (to === null ? [] : [[spelled(route), to]]));
}

function opened(right: Right, closed: readonly DeclaredRoute[]): string {
  const of = closed.filter((route) => route.right === right);
  const isApi = ({ url }: DeclaredRoute) => !keysOf(url).session;
  const line = (title: string, some: DeclaredRoute[]) =>
    some.length === 0 ? [] : [`${title}: ${some.map(spelled).join(', ')}.`];
  const lines = [
    ...line(
      'Pages',
      of.filter((route) => !isApi(route)),
    ),
    ...line('API', of.filter(isApi)),
  ];
  return lines.length > 0 ? lines.join('\n\n') : 'Served beside the rooms: `/api/docs`, `/api/openapi.json`.';
}

const spelled = ({ method, url }: Pick<DeclaredRoute, 'method' | 'url'>) => `\`${method} ${url}\``;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
