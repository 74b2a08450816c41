import type { ApiToken } from '../../access/api-token.entity.js';
import type { ChromeProps } from '../../access/page-chrome.js';
import { wallTimeAt } from '../../calendar/domain/zones.js';
import type { Problem } from '../../organizations/domain/problem.js';
import { Badge } from '../../platform/pages/badge.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { ChoiceField } from '../../platform/pages/choice-field.js';
import { DateField } from '../../platform/pages/date-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextField } from '../../platform/pages/text-field.js';
import type { TypedToken } from '../domain/typed-token.js';
import { tokensTexts } from './tokens-texts.js';

interface TokensPageProps {
  readonly frame: ChromeProps;
  readonly zone: string;
  readonly tokens: readonly ApiToken[];
  readonly now: number;
  readonly typed: TypedToken;
  readonly problems: readonly Problem[];
  readonly done: 'revoked' | undefined;
}

/** The tokens there are, those that work first, and a form for another. */
export function TokensPage(props: TokensPageProps) {
  const { frame, tokens, now, problems, done } = props;
  const texts = tokensTexts[frame.locale];
  const works = (token: ApiToken) => stateOf(token, now) === 'works';
  const sorted = tokens.toSorted((a, b) => Number(works(b)) - Number(works(a)) || b.createdAt - a.createdAt);
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} actions={<a href="/api/docs">{texts.api}</a>} />
      <div class="stack account-page">
        {done && <Flash>{texts.done[done]}</Flash>}
        <ErrorSummary locale={frame.locale} problems={problems} />
        <section class="stack" aria-labelledby="there">
          <h2 id="there" class="section">
            {texts.there}
          </h2>
          {tokens.length === 0 && <p class="muted">{texts.none}</p>}
          <ul class="plain-list account-rows">
            {sorted.map((token) => (
              <TokenRow key={token.id} {...props} token={token} />
            ))}
          </ul>
        </section>
        <TokenForm {...props} />
      </div>
    </Layout>
  );
}

function stateOf({ expiresAt, revokedAt }: ApiToken, now: number): 'works' | 'revoked' | 'over' {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'over' : 'works';
}

function TokenRow({ frame: { locale }, zone, now, token }: TokensPageProps & { readonly token: ApiToken }) {
  const texts = tokensTexts[locale];
  const { id, name, scopes, createdAt, expiresAt, usedAt } = token;
  const day = (instant: number) => formatDate(wallTimeAt(instant, zone).date, locale);
  const state = stateOf(token, now);
  // The last day it works: at its end it is over.
  const until = expiresAt === null ? texts.forGood : texts.until(day(expiresAt - 1));
  return (
    <li>
      <div>
        <strong>{name}</strong> {state !== 'works' && <Badge>{texts[state]}</Badge>}
        <p class="small muted">
          {texts.scopes[scopes.includes('write') ? 'write' : 'read']}. {texts.made(day(createdAt))}
          {state === 'works' && `; ${until}`}. {usedAt === null ? texts.neverUsed : texts.used(day(usedAt))}.
        </p>
      </div>
      {state === 'works' && (
        <form method="post" action={`/administration/tokens/${id}/revocation`}>
          <button type="submit" class="button button-quiet" aria-label={texts.revokeWhich(name)}>
            {texts.revoke}
          </button>
        </form>
      )}
    </li>
  );
}

function TokenForm({ frame: { locale }, typed, problems }: TokensPageProps) {
  const texts = tokensTexts[locale];
  return (
    <form class="stack" method="post" action="/administration/tokens" novalidate>
      <h2 class="section">{texts.fresh}</h2>
      <TextField
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        value={typed.name}
        error={errorOf(problems, 'name', locale)}
        required
      />
      <ChoiceField
        name="scope"
        label={texts.scope}
        values={[typed.scope]}
        choices={(['read', 'write'] as const).map((value) => ({ value, label: texts.scopes[value] }))}
      />
      <DateField
        name="until"
        label={texts.last}
        hint={texts.lastHint}
        value={typed.until}
        error={errorOf(problems, 'until', locale)}
      />
      <div class="row">
        <Button>{texts.make}</Button>
      </div>
    </form>
  );
}

interface MadeTokenProps {
  readonly frame: ChromeProps;
  readonly text: string;
  readonly token: ApiToken;
}

/** The token itself, this once. */
export function MadeTokenPage({ frame, text, token }: MadeTokenProps) {
  const texts = tokensTexts[frame.locale];
  return (
    <Layout {...frame}>
      <PageHeader title={texts.madeTitle} lead={texts.madeLead(token.name)} />
      <div class="stack">
        <p>
          <code class="secret-shown">{text}</code>
        </p>
        <p>{texts.use}</p>
        <p>
          <code>Authorization: Bearer cdn_…</code>
        </p>
        <div class="row">
          <LinkButton href="/administration/tokens">{texts.back}</LinkButton>
        </div>
      </div>
    </Layout>
  );
}
