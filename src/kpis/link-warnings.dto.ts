import { z } from 'zod';
import type { LinkWarning } from './domain/link-warnings.js';
import { keySchema } from './kpi.schemas.js';

const warningView = z
  .object({
    kind: z
      .enum(['double-path', 'weightless'])
      .describe('It reaches the goal in more than one way; or all links to the goal weigh nothing.'),
    goal: keySchema,
    routes: z
      .array(z.array(keySchema))
      .describe('Of a double path: the KPIs on each way, none on the direct one; else empty.'),
    message: z.string(),
  })
  .meta({ id: 'KpiLinkWarning', description: 'What is allowed, and yet to be thought over.' });

export const warningsView = z.array(warningView).describe('What is to be thought over about its links.');

export function viewOfWarning(
  warning: LinkWarning,
  keyOf: (id: string) => string,
): z.output<typeof warningView> {
  const goal = keyOf(warning.goalId);
  if (warning.kind === 'weightless') {
    const message = `All links to "${goal}" weigh nothing, so its progress is unknown. Give one of them a weight above 0.`;
    return { kind: warning.kind, goal, routes: [], message };
  }
  const routes = warning.routes.map((route) => route.map(keyOf));
  const ways = routes.map((route) => (route.length === 0 ? 'directly' : `by way of ${route.join(', ')}`));
  const message = `It reaches "${goal}" ${ways.join(' and ')}: what it moves counts more than once. Keep one way, or split the weight.`;
  return { kind: warning.kind, goal, routes, message };
}
