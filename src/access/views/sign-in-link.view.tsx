import { Button, LinkButton } from '../../platform/pages/button.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { texts } from './sign-in.texts.js';

interface SignInLinkProps {
  readonly locale: Locale;
  readonly name: string;
  readonly organizationName: string;
  readonly next: string;
}

/** Opened from the mail. The form goes to the page's own address, so the link is spelled nowhere in the page. */
export function SignInLink({ locale, name, organizationName, next }: SignInLinkProps) {
  const { title, lead, button, otherwise } = texts[locale].link;
  return (
    <Layout locale={locale} title={title(organizationName)} narrow>
      <PageHeader title={title(organizationName)} lead={lead(name)} />
      <div class="stack">
        <form method="post">
          <input type="hidden" name="next" value={next} />
          <div class="row">
            <Button>{button}</Button>
          </div>
        </form>
        <p>{otherwise}</p>
      </div>
    </Layout>
  );
}

/** A link that works, opened where nobody asked for it: in the mail program's own window, on a phone, by a stranger. */
export function SignInLinkElsewhere({ locale, next }: { readonly locale: Locale; readonly next: string }) {
  const { title, lead, how, stranger, ask } = texts[locale].elsewhere;
  return (
    <Layout locale={locale} title={title} narrow>
      <PageHeader title={title} lead={lead} />
      <div class="stack">
        <ul>
          {how.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
        <p>{stranger}</p>
        <div class="row">
          <LinkButton href={`/sign-in?next=${encodeURIComponent(next)}`}>{ask}</LinkButton>
        </div>
      </div>
    </Layout>
  );
}

/** For every link that does not sign anybody in, whatever the reason. */
export function DeadSignInLink({ locale }: { readonly locale: Locale }) {
  const { title, lead, why, ask } = texts[locale].dead;
  return (
    <Layout locale={locale} title={title} narrow>
      <PageHeader title={title} lead={lead} />
      <div class="stack">
        <p>{why}</p>
        <div class="row">
          <LinkButton href="/sign-in">{ask}</LinkButton>
        </div>
      </div>
    </Layout>
  );
}
