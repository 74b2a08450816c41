import { Status } from '../../platform/pages/badge.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { DataTable } from '../../platform/pages/data-table.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { LoggedDelivery } from '../webhook-log.service.js';
import type { WebhookTry } from '../webhook-try.entity.js';
import { momentIn } from './webhook-state.js';
import { webhookLogTexts } from './webhook-log-texts.js';
import { webhookTexts } from './webhook-texts.js';
import type { WebhookPageProps } from './webhook.view.js';

const TONES = { waiting: 'stale', delivered: 'on-track', failed: 'off-track' } as const;

/** What was sent to a receiver, and how each try ended. */
export function WebhookLogTable({ frame: { locale }, endpoint, page, zone }: WebhookPageProps) {
  const texts = webhookLogTexts[locale];
  const moment = momentIn(zone, locale);
  const path = `/administration/webhooks/${endpoint.id}`;
  const isOn = endpoint.disabledAt === null;
  const { deliveries, next } = page;
  return (
    <section class="stack" aria-labelledby="log">
      <h2 id="log" class="section">
        {texts.log}
      </h2>
      <p>{deliveries.length === 0 ? texts.logNone : texts.logLead}</p>
      {isOn && deliveries.some(({ state }) => state === 'failed') && (
        <form method="post" action={`${path}/replays`}>
          <Button kind="quiet">{texts.allAgain}</Button>
        </form>
      )}
      {deliveries.length > 0 && (
        <DataTable
          caption={texts.log}
          captionHidden
          columns={[
            ...[
              { label: texts.what },
              { label: texts.when },
              { label: webhookTexts[locale].state },
              { label: texts.tries },
            ],
            ...(isOn ? [{ label: texts.act }] : []),
          ]}
          rows={deliveries.map((delivery) => {
            const what = webhookTexts[locale].eventWords[delivery.event.type];
            const when = moment(delivery.event.at);
            return {
              key: delivery.eventId,
              cells: [
                what,
                when,
                <State key="state" {...{ delivery, locale, moment }} />,
                <Tries key="tries" tries={delivery.triesMade} {...{ locale, moment }} />,
                ...(isOn
                  ? [
                      <form
                        key="again"
                        method="post"
                        action={`${path}/deliveries/${delivery.eventId}/replay`}
                      >
                        <Button kind="plain">
                          {texts.again}
                          <span class="visually-hidden">{texts.againFor(what, when)}</span>
                        </Button>
                      </form>,
                    ]
                  : []),
              ],
            };
          })}
        />
      )}
      <div class="row">
        {next && (
          <LinkButton kind="quiet" href={`${path}?after=${next}#log`}>
            {texts.older}
          </LinkButton>
        )}
      </div>
    </section>
  );
}

interface Shown {
  readonly locale: Locale;
  readonly moment: (instant: number) => string;
}

function State({ delivery, locale, moment }: Shown & { readonly delivery: LoggedDelivery }) {
  const texts = webhookLogTexts[locale];
  const { state, nextAt, lease } = delivery;
  return (
    <>
      <Status tone={TONES[state]}>{texts.states[state]}</Status>
      {nextAt !== null && lease === null && delivery.tries > 0 && (
        <>
          <br />
          <span class="small muted">{texts.next(moment(nextAt))}</span>
        </>
      )}
    </>
  );
}

function Tries({ tries, locale, moment }: Shown & { readonly tries: readonly WebhookTry[] }) {
  const texts = webhookLogTexts[locale];
  if (tries.length === 0) return <span class="muted">{texts.notTried}</span>;
  return (
    <ul class="plain-list">
      {tries.map(({ number, startedAt, outcome, status }) => (
        <li key={number}>
          {moment(startedAt)}: {outcome === null ? texts.underWay : texts.outcomes[outcome]}
          {status !== null && ` (${texts.answered(status)})`}
        </li>
      ))}
    </ul>
  );
}
