import type { ChromeProps } from '../../access/page-chrome.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { WebhookEndpoint } from '../webhook-endpoint.entity.js';
import type { LogPage } from '../webhook-log.service.js';
import { WebhookLogTable } from './webhook-log.js';
import { momentIn, WebhookState } from './webhook-state.js';
import { type DONE, webhookTexts } from './webhook-texts.js';

export interface WebhookPageProps {
  readonly frame: ChromeProps;
  readonly endpoint: WebhookEndpoint;
  readonly page: LogPage;
  readonly zone: string;
  readonly done?: (typeof DONE)[number] | undefined;
  /** Where it was asked for. */
  readonly secret?: string | undefined;
}

/** A receiver: whether it works, its secret, and what was sent there. */
export function WebhookPage(props: WebhookPageProps) {
  const { frame, endpoint, zone, done } = props;
  const { locale } = frame;
  const texts = webhookTexts[locale];
  const moment = momentIn(zone, locale);
  const path = `/administration/webhooks/${endpoint.id}`;
  const { disabledAt, disabledWhy, failingSince } = endpoint;
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={<a href="/administration/webhooks">{texts.title}</a>}
        title={endpoint.name}
        actions={
          <LinkButton kind="quiet" href={`${path}/change`}>
            {texts.change}
          </LinkButton>
        }
      />
      <div class="stack">
        {done && <Flash>{texts.done[done]}</Flash>}
        {disabledAt !== null && disabledWhy && (
          <Flash tone="warning">{texts.why[disabledWhy](moment(disabledAt))}</Flash>
        )}
        {disabledAt === null && failingSince !== null && (
          <Flash tone="warning">{texts.failing(moment(failingSince))}</Flash>
        )}
        <DefinitionList
          items={[
            { term: texts.state, description: <WebhookState {...{ endpoint, locale }} /> },
            { term: texts.url, description: <code>{endpoint.url}</code> },
            {
              term: texts.events,
              description: (
                <ul class="plain-list">
                  {endpoint.eventTypes.map((type) => (
                    <li key={type}>{texts.eventWords[type]}</li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
        <div class="row">
          {disabledAt === null && (
            <form method="post" action={`${path}/test`}>
              <Button>{texts.test}</Button>
            </form>
          )}
          <form method="post" action={`${path}/state`}>
            <Button
              {...(disabledAt === null ? { kind: 'quiet' } : {})}
              name="state"
              value={disabledAt === null ? 'off' : 'on'}
            >
              {disabledAt === null ? texts.turnOff : texts.turnOn}
            </Button>
          </form>
        </div>
        <Secret {...props} />
        <WebhookLogTable {...props} />
        <form class="stack" method="post" action={`${path}/removal`}>
          <p class="small muted">{texts.removeHelp}</p>
          <Button kind="danger">{texts.remove}</Button>
        </form>
      </div>
    </Layout>
  );
}

function Secret({ frame: { locale }, endpoint, secret, zone }: WebhookPageProps) {
  const texts = webhookTexts[locale];
  const path = `/administration/webhooks/${endpoint.id}`;
  return (
    <section class="stack" aria-labelledby="secret">
      <h2 id="secret" class="section">
        {texts.secret}
      </h2>
      <p>{texts.secretLead}</p>
      {secret !== undefined && (
        <Flash tone="note">
          {texts.secretShown} <code>{secret}</code>
        </Flash>
      )}
      {endpoint.previousUntil !== null && (
        <p>{texts.secretBoth(momentIn(zone, locale)(endpoint.previousUntil))}</p>
      )}
      <div class="row">
        <form method="post" action={`${path}/secret#secret`}>
          <Button kind="quiet">{texts.secretShow}</Button>
        </form>
        <form method="post" action={`${path}/rotation`}>
          <Button kind="quiet">{texts.secretNew}</Button>
        </form>
      </div>
    </section>
  );
}
