import type { ChromeProps } from '../../access/page-chrome.js';
import { LinkButton } from '../../platform/pages/button.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { WebhookEndpoint } from '../webhook-endpoint.entity.js';
import { momentIn, WebhookState } from './webhook-state.js';
import { type DONE, webhookTexts } from './webhook-texts.js';

interface WebhooksProps {
  readonly frame: ChromeProps;
  readonly endpoints: readonly WebhookEndpoint[];
  readonly done: (typeof DONE)[number] | undefined;
  readonly zone: string;
}

/** All receivers, and which of them need looking after. */
export function WebhooksPage({ frame, endpoints, done, zone }: WebhooksProps) {
  const { locale } = frame;
  const texts = webhookTexts[locale];
  const moment = momentIn(zone, locale);
  const off = endpoints.filter(({ disabledWhy }) => disabledWhy !== null && disabledWhy !== 'by-hand');
  const add = <LinkButton href="/administration/webhooks/new">{texts.add}</LinkButton>;
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} {...(endpoints.length > 0 && { actions: add })} />
      <div class="stack">
        {done && <Flash>{texts.done[done]}</Flash>}
        {off.map(({ id, name, disabledWhy, disabledAt }) => (
          <Flash key={id} tone="warning">
            <a href={`/administration/webhooks/${id}`}>{name}</a>:{' '}
            {texts.why[disabledWhy ?? 'failing'](moment(disabledAt ?? 0))}
          </Flash>
        ))}
        {endpoints.length === 0 ? (
          <EmptyState title={texts.none} action={add}>
            {texts.noneHelp}
          </EmptyState>
        ) : (
          <DataTable
            caption={texts.title}
            captionHidden
            columns={[
              { label: texts.name },
              { label: texts.url },
              { label: texts.events },
              { label: texts.state },
            ]}
            rows={endpoints.map((endpoint) => ({
              key: endpoint.id,
              cells: [
                <a key="name" href={`/administration/webhooks/${endpoint.id}`}>
                  {endpoint.name}
                </a>,
                <code key="url">{endpoint.url}</code>,
                texts.told(endpoint.eventTypes.length),
                <WebhookState key="state" {...{ endpoint, locale }} />,
              ],
            }))}
          />
        )}
      </div>
    </Layout>
  );
}
