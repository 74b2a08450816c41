import type { Membership } from '../../access/memberships.service.js';
import type { ChromeProps } from '../../access/page-chrome.js';
import type { Problem } from '../../organizations/domain/problem.js';
import { Badge } from '../../platform/pages/badge.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { ErrorSummary } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout, type LayoutProps } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { exampleTexts } from './example-texts.js';
import { YouFields } from './organization-form.view.js';
import { setUpTexts } from './set-up-texts.js';

interface ExamplePageProps {
  readonly frame: ChromeProps;
  readonly examples: readonly Membership[];
  /** Whether there is no organization yet but the example. */
  readonly mayBegin: boolean;
  readonly done: 'loaded' | 'gone' | undefined;
}

/** To load it, to go there, to throw it away. */
export function ExamplePage({ frame, examples, mayBegin, done }: ExamplePageProps) {
  const texts = exampleTexts[frame.locale];
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} />
      <div class="stack">
        {done && <Flash>{texts.done[done]}</Flash>}
        <Facts facts={texts.facts} />
        {examples.length === 0 ? (
          <form class="stack" method="post" action="/administration/example">
            <div class="row">
              <Button>{texts.load}</Button> <span class="muted">{texts.loading}</span>
            </div>
          </form>
        ) : (
          examples.map((example) => <Loaded key={example.organizationId} {...{ frame, example }} />)
        )}
        {mayBegin && (
          <Card title={texts.own}>
            <p>{texts.ownLead}</p>
            <div class="row">
              <LinkButton href="/setup/organization">{texts.toOwn}</LinkButton>
            </div>
          </Card>
        )}
      </div>
    </Layout>
  );
}

function Loaded({ frame, example }: { readonly frame: ChromeProps; readonly example: Membership }) {
  const texts = exampleTexts[frame.locale];
  const { organizationId, name, here } = example;
  return (
    <Card title={name}>
      <p>{here ? <Badge tone="accent">{texts.here}</Badge> : texts.there}</p>
      <div class="row">
        {!here && (
          <form method="post" action={`/account/organizations/${organizationId}`}>
            <Button>{texts.go}</Button>
          </form>
        )}
        <LinkButton href={`/administration/example/${organizationId}/disposal`} kind="quiet">
          {texts.throwAway}
        </LinkButton>
      </div>
    </Card>
  );
}

function Facts({ facts }: { readonly facts: readonly string[] }) {
  return (
    <ul>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

interface ThrowAwayProps {
  readonly frame: ChromeProps;
  readonly example: Membership;
}

/** Asks once more. The form goes to the page's own address. */
export function ThrowAwayPage({ frame, example }: ThrowAwayProps) {
  const texts = exampleTexts[frame.locale];
  return (
    <Layout {...frame}>
      <PageHeader title={texts.ask(example.name)} lead={texts.askLead} />
      <div class="stack">
        <Facts facts={texts.gone} />
        <form method="post">
          <div class="row">
            <Button kind="danger">{texts.confirm}</Button>
            <LinkButton href="/administration/example" kind="quiet">
              {texts.keep}
            </LinkButton>
          </div>
        </form>
      </div>
    </Layout>
  );
}

interface FirstExampleProps {
  readonly frame: Omit<LayoutProps, 'children'>;
  readonly typed: { readonly name: string; readonly address: string };
  readonly problems: readonly Problem[];
  /** Of the printed link. */
  readonly back: string;
}

/** For whoever holds the printed link: who they are. */
export function FirstExamplePage({ frame, typed, problems, back }: FirstExampleProps) {
  const { locale } = frame;
  const texts = exampleTexts[locale];
  return (
    <Layout {...frame}>
      <PageHeader title={texts.you} lead={texts.lead} />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        <p>{texts.youLead}</p>
        <form class="stack" method="post" novalidate>
          <YouFields {...{ locale, typed, problems }} />
          <div class="row">
            <Button>{texts.load}</Button>
            <LinkButton href={back} kind="quiet">
              {setUpTexts[locale].back}
            </LinkButton>
          </div>
          <p class="small muted">{texts.loading}</p>
        </form>
      </div>
    </Layout>
  );
}
