import { Button } from '../../platform/pages/button.js';
import { ErrorSummary } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { EmailField } from '../../platform/pages/text-field.js';
import { texts } from './sign-in.texts.js';

interface SignInFormProps {
  readonly locale: Locale;
  /** Page to go on to. */
  readonly next: string;
  readonly signedOut?: boolean;
  /** Whether browsers have passkeys for this service. */
  readonly passkeys: boolean;
  /** Through whose provider people may sign in here. */
  readonly provider: { readonly key: string; readonly name: string } | null;
  /** What was typed, when it is no address. */
  readonly wrong?: string;
}

export function SignInForm({ locale, next, passkeys, provider, signedOut = false, wrong }: SignInFormProps) {
  const say = texts[locale];
  const error = wrong === undefined ? undefined : say.wrongAddress;
  return (
    <Layout locale={locale} title={say.title} narrow usesPasskeys={passkeys}>
      <PageHeader title={say.title} lead={say.lead} />
      <div class="stack">
        {signedOut && <Flash>{say.signedOut}</Flash>}
        <ErrorSummary
          locale={locale}
          problems={error === undefined ? [] : [{ field: 'address', message: error }]}
        />
        <form class="stack" method="post" action="/sign-in" novalidate={wrong !== undefined}>
          <input type="hidden" name="next" value={next} />
          {provider && <input type="hidden" name="at" value={provider.key} />}
          <EmailField
            name="address"
            label={say.address}
            hint={say.hint}
            value={wrong}
            error={error}
            required
          />
          <div class="row">
            <Button>{say.ask}</Button>
          </div>
        </form>
        <div class="row">
          {provider && (
            <form method="post" action="/sign-in/provider">
              <input type="hidden" name="at" value={provider.key} />
              <input type="hidden" name="next" value={next} />
              <Button kind="quiet">{say.through(provider.name)}</Button>
            </form>
          )}
          {passkeys && (
            <form method="post" action="/sign-in/passkey" data-passkey hidden>
              <input type="hidden" name="next" value={next} />
              <Button kind="quiet">{say.passkey}</Button>
              <p role="alert" data-said data-failed={say.passkeyFailed} hidden />
            </form>
          )}
        </div>
      </div>
    </Layout>
  );
}
