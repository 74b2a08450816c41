import { LinkButton } from '../../platform/pages/button.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { texts } from './sign-in.texts.js';

interface LinkSentProps {
  readonly locale: Locale;
  /** Page to go on to. */
  readonly next: string;
}

/** The same for every address, known or not. */
export function LinkSent({ locale, next }: LinkSentProps) {
  const { title, lead, missing, tips, again } = texts[locale].sent;
  return (
    <Layout locale={locale} title={title} narrow>
      <PageHeader title={title} lead={lead} />
      <div class="stack">
        <h2>{missing}</h2>
        <ul>
          {tips.map((tip) => (
            <li key={tip}>{tip}</li>
          ))}
        </ul>
        <div class="row">
          <LinkButton href={`/sign-in?next=${encodeURIComponent(next)}`} kind="quiet">
            {again}
          </LinkButton>
        </div>
      </div>
    </Layout>
  );
}

/** Where no mail can leave: who else makes a link. The same for every address too. */
export function NoLinkSent({ locale, next, passkeys }: LinkSentProps & { readonly passkeys: boolean }) {
  const { title, lead, command, example, once, passkey, back } = texts[locale].unmailed;
  return (
    <Layout locale={locale} title={title} narrow>
      <PageHeader title={title} lead={lead} />
      <div class="stack">
        <p>{command}</p>
        <pre>
          <code>{example}</code>
        </pre>
        <p>{passkeys ? `${once} ${passkey}` : once}</p>
        <div class="row">
          <LinkButton href={`/sign-in?next=${encodeURIComponent(next)}`} kind="quiet">
            {back}
          </LinkButton>
        </div>
      </div>
    </Layout>
  );
}
