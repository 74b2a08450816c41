import { wallTimeAt } from '../../calendar/domain/zones.js';
import { has } from '../../organizations/domain/rights.js';
import { ErrorSummary } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate, formatDateTime } from '../../platform/pages/format-date.js';
import { Badge } from '../../platform/pages/badge.js';
import { Button } from '../../platform/pages/button.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { deviceWords } from '../domain/device.js';
import type { ChromeProps } from '../page-chrome.js';
import type { SignedInBrowser } from '../signed-in-browsers.service.js';
import type { Viewer } from '../viewer.js';
import { accountTexts, type DONE } from './account-texts.js';
import { Choice, type RefusedChoice } from './choice.view.js';
import { organizationsTexts } from './organizations-texts.js';
import { Passkeys, type ShownPasskeys } from './passkeys.view.js';

export interface AccountPageProps {
  readonly frame: ChromeProps;
  readonly viewer: Viewer;
  readonly browsers: readonly SignedInBrowser[];
  /** Null where browsers have none for this service. */
  readonly passkeys: ShownPasskeys | null;
  readonly done?: (typeof DONE)[number] | undefined;
  /** What was chosen and came back; nothing where the page is just looked at. */
  readonly choice?: RefusedChoice | undefined;
  /** Whether a sign-in mail reaches the viewer. */
  readonly mailed: boolean;
}

/** How somebody is spoken to, how they sign in, and where they are signed in. */
export function AccountPage({ frame, viewer, browsers, passkeys, done, mailed, choice }: AccountPageProps) {
  const texts = accountTexts[frame.locale];
  return (
    <Layout {...frame} usesPasskeys={passkeys?.fresh ?? false}>
      <PageHeader title={texts.title} lead={texts.lead(viewer.organizationName)} />
      <div class="stack account-page">
        {choice && <ErrorSummary locale={frame.locale} problems={choice.problems} />}
        {choice?.overtaken && <Flash tone="warning">{texts.overtaken}</Flash>}
        {done && <Flash>{texts.done[done]}</Flash>}
        {!mailed && <Flash tone="warning">{texts.noMail}</Flash>}
        {has('keep-own-absences', viewer) && (
          <p>
            <a href="/account/absences">{texts.absences}</a>
          </p>
        )}
        <Choice {...{ viewer, choice }} />
        {passkeys && <Passkeys {...{ viewer, passkeys, mailed }} />}
        <Browsers {...{ viewer, browsers }} />
        {viewer.hasOthers && (
          <p>
            <a href="/account/organizations">{organizationsTexts[frame.locale].title}</a>
          </p>
        )}
        {viewer.roles.includes('admin') && (
          <p>
            <a href="/account/provider">{texts.provider}</a>
          </p>
        )}
      </div>
    </Layout>
  );
}

function Browsers({ viewer, browsers }: Pick<AccountPageProps, 'viewer' | 'browsers'>) {
  const texts = accountTexts[viewer.locale];
  return (
    <section class="stack" aria-labelledby="browsers">
      <h2 id="browsers" class="section">
        {texts.browsers}
      </h2>
      <p>{texts.browsersHelp}</p>
      <ul class="plain-list account-rows">
        {browsers.map((one) => (
          <BrowserRow key={one.id} {...{ viewer, one }} />
        ))}
      </ul>
      {browsers.length > 1 ? (
        <form method="post" action="/account/browsers/end">
          <Button kind="quiet">{texts.endOthers}</Button>
        </form>
      ) : (
        <p class="muted">{texts.onlyHere}</p>
      )}
    </section>
  );
}

function BrowserRow({ viewer, one }: { readonly viewer: Viewer; readonly one: SignedInBrowser }) {
  const { locale, zone } = viewer;
  const texts = accountTexts[locale];
  const device = deviceWords(one, locale);
  const since = formatDate(wallTimeAt(one.since, zone).date, locale, 'short');
  const seen = wallTimeAt(one.seenAt, zone);
  const facts = texts.facts(since, formatDateTime(seen.date, seen.time, locale, 'day'));
  return (
    <li>
      <div>
        <strong>{device}</strong> {one.here && <Badge tone="accent">{texts.here}</Badge>}
        <p class="small muted">
          {facts}
          {one.way !== null && `; ${texts.ways[one.way]}`}
        </p>
      </div>
      {!one.here && (
        <form method="post" action={`/account/browsers/${one.id}/end`}>
          <button type="submit" class="button button-quiet" aria-label={texts.endWhich(device)}>
            {texts.end}
          </button>
        </form>
      )}
    </li>
  );
}
