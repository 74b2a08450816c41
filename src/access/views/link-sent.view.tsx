import { LinkButton } from '../../platform/pages/button.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { texts } from './sign-in.texts.js';

/** The same for every address, known or not. */
export function LinkSent({ locale, next }: { readonly locale: Locale; readonly next: string }) {
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
