import { Flash } from '../../platform/pages/flash.js';
import { LinkButton } from '../../platform/pages/button.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { ProviderTrouble } from '../provider/provider-trouble.js';
import { wayTexts } from './provider-way.texts.js';

/** On the way to the provider; with a link for browsers that do not go on by themselves. */
export function ProviderWay({ locale, url }: { readonly locale: Locale; readonly url: URL }) {
  const { title, lead, goOn } = wayTexts[locale];
  return (
    <Layout locale={locale} title={title} narrow goesTo={url.href}>
      <PageHeader title={title} lead={lead(url.host)} />
      <div class="row">
        <LinkButton href={url.href}>{goOn(url.host)}</LinkButton>
      </div>
    </Layout>
  );
}

interface TroubleProps {
  readonly locale: Locale;
  readonly error: ProviderTrouble;
}

/** What happened there, and what to do; a mailed link always is a way. */
export function ProviderTroublePage({ locale, error }: TroubleProps) {
  const { trouble, circumstances } = error;
  const { at, next = '/', address = '' } = circumstances;
  const texts = wayTexts[locale];
  const { what, doing } = texts.troubles[trouble];
  const query = new URLSearchParams({ ...(at !== undefined && { at }), next });
  return (
    <Layout locale={locale} title={texts.failed} narrow>
      <PageHeader title={texts.failed} />
      <div class="stack">
        <Flash tone="warning">{what(address)}</Flash>
        <p>{doing}</p>
        <p>{texts.byMail}</p>
        <div class="row">
          <LinkButton href={`/sign-in?${query}`}>{texts.toSignIn}</LinkButton>
        </div>
      </div>
    </Layout>
  );
}
