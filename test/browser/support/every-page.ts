import { In } from 'typeorm';
import { BootstrapService } from '../../../src/access/bootstrap.service.js';
import { keysOf } from '../../../src/access/domain/route-keys.js';
import { declaredRoutes } from '../../../src/declared-routes.js';
import { SessionActions } from '../../../src/decisions/resolutions/session-actions.entity.js';
import { GoalMoves } from '../../../src/goals/goal-moves.service.js';
import { LinksService } from '../../../src/mail/links.service.js';
import { MailedLink } from '../../../src/mail/mailed-link.entity.js';
import { TickService } from '../../../src/notices/tick.service.js';
import { Person } from '../../../src/organizations/person.entity.js';
import { aWorld, type World } from '../../overview/world.js';
import { addressIn, fullWorld, PEOPLE } from '../../security/support/full-world.js';
import type { TestApp } from '../../support/app.js';

export interface ShownPage {
  readonly pattern: string;
  readonly url: string;
  /** Of the first who may see it; empty where nobody needs to be known. */
  readonly cookie: string;
  readonly html: string;
}

/** Mails, with styles as mails have them, for the frame of the page that shows them. */
const MAILS = new Set([
  '/mailbox/:id/body',
  '/outbox/:id/preview',
  '/administration/branding/sample',
  '/administration/texts/:kind/:locale/sample',
]);
/** Open to anybody, and read by programs. */
const FILES = /^\/(?:assets|health)\/|^\/calendar\/:file$/;
/** What is no page, or is looked at elsewhere. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '/goal/new': 'needs a year without a goal: `newcomer.spec.ts`',
  '/u/:token/sent': 'needs an answer by that link: `update-form.spec.ts`',
  '/reports/:file': 'a PDF',
  '/setup/link/:token': 'needs an installation without an organization: `first-hour.spec.ts`',
  '/setup/link/:token/example': 'needs the same',
  '/setup/organization': 'needs one that holds the example alone: `first-hour.spec.ts`',
  '/sign-in/provider/return': 'comes from a provider: `provider.spec.ts`',
};

/** Every page that a GET leads to, as the first who may see it gets it. A new route escapes only by name, with a reason. */
export async function everyPage(t: TestApp): Promise<ShownPage[]> {
  const world = await fullWorld(t);
  const asked = await aGoalThatIsAsked(t);
  await t.app.get(TickService).tick();
  await t.deliver();
  await issueTheRest(t, world);
  const addresses = [
    ...PEOPLE.map((name) => `${name}@tulip.example`),
    // Where departments are being asked, and where there is no goal yet.
    ...[asked.address('sanne'), 'ada@rose.example'],
  ];
  const cookies = await Promise.all(addresses.map((address) => t.signInAs(address)));
  const mailed = await mailedPaths(t, [world.known.people, asked.people.sanne]);
  const shown: ShownPage[] = [];
  const unseen: string[] = [];
  for (const { method, url: pattern, openTo } of declaredRoutes()) {
    const byPerson = openTo === null && keysOf(pattern).session && !pattern.endsWith('/events');
    if (method !== 'GET' || MAILS.has(pattern) || FILES.test(pattern) || (openTo === null && !byPerson))
      continue;
    const url = mailed(pattern) ?? (pattern.includes(':token') ? '' : await addressIn(t, world, pattern));
    const page = await firstShown(t, { pattern, url }, openTo === null ? cookies : ['']);
    if (page === 'unseen' && !ELSEWHERE[pattern]) unseen.push(pattern);
    if (typeof page === 'object') shown.push(page);
  }
  if (unseen.length > 0)
    throw new Error(`Make the world hold one, or say where it is looked at: ${unseen.join(', ')}.`);
  const nowhere = await t.get('/nothing-here', { cookie: cookies[0] ?? '' });
  return [...shown, { pattern: '404', url: '/nothing-here', cookie: cookies[0] ?? '', html: nowhere.body }];
}

async function firstShown(
  t: TestApp,
  { pattern, url }: { readonly pattern: string; readonly url: string },
  cookies: readonly string[],
) {
  if (url === '') return 'unseen';
  for (const cookie of cookies) {
    const { statusCode, headers, body } = await t.get(url, { cookie });
    if (statusCode !== 200) continue;
    if (!String(headers['content-type']).startsWith('text/html')) return 'no page';
    return { pattern, url, cookie, html: body };
  }
  return 'unseen';
}

/** Lily, whose goal is put before its departments: they hear of it by mail. */
async function aGoalThatIsAsked(t: TestApp): Promise<World> {
  const lily = await aWorld(t, 'lily');
  const { organizationId } = lily;
  const moves = t.app.get(GoalMoves);
  await moves.move(organizationId, 'helped', 'retire', { reason: 'Anew.' });
  await moves.move(organizationId, 'helped', 'draft');
  await moves.move(organizationId, 'helped', 'ask');
  return lily;
}

/** Links of mails that are not due on this day, and one to sign in by. */
async function issueTheRest(
  { app, database, clock }: TestApp,
  { organizationId, known }: Awaited<ReturnType<typeof fullWorld>>,
) {
  const actions = await database.read().findOneByOrFail(SessionActions, { organizationId });
  const want = { organizationId, personId: known.people, expiresAt: clock.now() + 86_400_000 };
  await database.write((tx) =>
    app.get(LinksService).issue(tx, [
      { ...want, purpose: 'actions', subjectId: actions.id },
      { ...want, purpose: 'unsubscribe', subjectId: 'update-receipt' },
    ]),
  );
}

/** Where a mailed link of the kind leads, by the first part of its path: heads have one of every kind. */
async function mailedPaths({ app, database }: TestApp, people: readonly string[]) {
  const ada = await database.read().findOneByOrFail(Person, { address: 'ada@rose.example' });
  await app.get(BootstrapService).signInLinkFor(ada.organizationId, ada.id);
  const links = app.get(LinksService);
  const paths = new Map<string, string>();
  for (const link of await database.read().findBy(MailedLink, { personId: In([...people, ada.id]) })) {
    const { pathname } = new URL(links.urlFor(link) ?? '');
    const [, first = '', token = ''] = pathname.split('/');
    paths.set(first, token);
  }
  return (pattern: string) => {
    const [, first = ''] = pattern.split('/');
    const token = paths.get(first);
    return pattern.includes(':token') && token !== undefined
      ? pattern.replace(':token', token).replace(':department', 'care')
      : null;
  };
}
