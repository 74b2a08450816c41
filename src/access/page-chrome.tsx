import { Injectable } from '@nestjs/common';
import type { Caller } from '../organizations/caller.js';
import { isPartner, type Role } from '../organizations/domain/roles.js';
import type { LayoutProps } from '../platform/pages/layout.js';
import type { NlEn } from '../platform/pages/locale.js';
import { SignOutForm } from './views/sign-out-form.view.js';
import { ViewedOrganization } from './views/viewed-organization.view.js';
import { viewerOf } from './viewer.js';

/** All that `Layout` needs besides the page itself. */
export type ChromeProps = Omit<LayoutProps, 'children'>;

interface ShownPage {
  /** Of this page, in the viewer's language. */
  readonly title: string;
  /** Address of this page: the section it lies in is marked as the current one. */
  readonly path: string;
  readonly narrow?: boolean;
}

interface Section {
  readonly href: string;
  readonly labels: NlEn<string>;
  /** Pages that are reached from there and lie elsewhere. */
  readonly also?: readonly string[];
  /** Who finds it in the menu; everybody unless said. What may be seen is decided by the page. */
  readonly roles?: readonly Role[];
  /** Partners from outside find it too. */
  readonly partners?: true;
}

const SECTIONS: readonly Section[] = [
  { href: '/', labels: { en: 'Home', nl: 'Start' }, partners: true },
  { href: '/year', labels: { en: 'Year', nl: 'Jaar' } },
  { href: '/goal', labels: { en: 'Goal', nl: 'Doel' } },
  { href: '/map', labels: { en: 'Map', nl: 'Kaart' } },
  { href: '/projects', labels: { en: 'Projects', nl: 'Projecten' } },
  { href: '/journey', labels: { en: 'Journey', nl: 'Klantreis' }, partners: true },
  { href: '/decisions', labels: { en: 'Decisions', nl: 'Besluiten' } },
  { href: '/updates', labels: { en: 'Updates', nl: 'Updates' } },
  {
    href: '/administration',
    labels: { en: 'Administration', nl: 'Beheer' },
    roles: ['planner', 'admin'],
    also: ['/people', '/audit', '/rhythm', '/outbox', '/mailbox', '/account/provider', '/setup'],
  },
];

const SEARCH = { href: '/search', labels: { en: 'Search', nl: 'Zoeken' } };

/** The frame of the pages of whoever is signed in: `<Layout {...chrome.for(caller, { title, path })}>`. */
@Injectable()
export class PageChrome {
  for(caller: Caller, { title, path, narrow = false }: ShownPage): ChromeProps {
    const viewer = viewerOf(caller);
    const { locale, name, roles } = viewer;
    const nav = SECTIONS.filter((section) => isShown(section, roles)).map(({ href, labels, also = [] }) => ({
      href,
      label: labels[locale],
      current: [href, ...also].some((section) => liesIn(path, section)),
    }));
    return {
      locale,
      title,
      narrow,
      nav,
      // The page that searches has a field of its own.
      search: liesIn(path, SEARCH.href) ? undefined : { href: SEARCH.href, label: SEARCH.labels[locale] },
      person: name,
      personPath: '/account',
      account: <SignOutForm locale={locale} />,
      footer: <ViewedOrganization viewer={viewer} />,
    };
  }
}

function isShown(section: Section, roles: readonly Role[]): boolean {
  if (isPartner({ roles }) && !section.partners) return false;
  return section.roles?.some((role) => roles.includes(role)) ?? true;
}

function liesIn(path: string, section: string): boolean {
  const [page = ''] = path.split('?');
  return page === section || (section !== '/' && page.startsWith(`${section}/`));
}
