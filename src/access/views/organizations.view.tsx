import { Badge } from '../../platform/pages/badge.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { Membership } from '../memberships.service.js';
import type { ChromeProps } from '../page-chrome.js';
import { organizationsTexts } from './organizations-texts.js';

interface OrganizationsPageProps {
  readonly frame: ChromeProps;
  readonly memberships: readonly Membership[];
  /** Whether this browser may go on to another one. */
  readonly mayLeave: boolean;
}

/** The organizations of whoever looks. */
export function OrganizationsPage({ frame, memberships, mayLeave }: OrganizationsPageProps) {
  const texts = organizationsTexts[frame.locale];
  const several = memberships.length > 1;
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} />
      <div class="stack account-page">
        {several && !mayLeave && (
          <Flash tone="note">
            {texts.stays} <a href="/sign-in">{texts.signIn}</a>
          </Flash>
        )}
        <ul class="plain-list account-rows">
          {memberships.map(({ organizationId, name, isExample, here }) => (
            <li key={organizationId}>
              <div>
                <strong>{name}</strong> {here && <Badge tone="accent">{texts.here}</Badge>}{' '}
                {isExample && <Badge>{texts.example}</Badge>}
              </div>
              {!here && mayLeave && (
                <form method="post" action={`/account/organizations/${organizationId}`}>
                  <button type="submit" class="button button-quiet" aria-label={texts.goTo(name)}>
                    {texts.go}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
        {!several && <p class="muted">{texts.only}</p>}
      </div>
    </Layout>
  );
}
