import { wallTimeAt } from '../../calendar/domain/zones.js';
import { Status } from '../../platform/pages/badge.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { WebhookEndpoint } from '../webhook-endpoint.entity.js';
import { webhookTexts } from './webhook-texts.js';

/** How a receiver fares. */
export function WebhookState({
  endpoint,
  locale,
}: {
  readonly endpoint: WebhookEndpoint;
  readonly locale: Locale;
}) {
  const texts = webhookTexts[locale];
  if (endpoint.disabledAt !== null) {
    return <Status tone={endpoint.disabledWhy === 'by-hand' ? 'stale' : 'off-track'}>{texts.off}</Status>;
  }
  if (endpoint.failingSince !== null) return <Status tone="at-risk">{texts.fails}</Status>;
  return <Status tone="on-track">{texts.works}</Status>;
}

/** An instant as its reader's clock has it. */
export function momentIn(zone: string, locale: Locale): (instant: number) => string {
  return (instant) => {
    const { date, time } = wallTimeAt(instant, zone);
    return `${formatDate(date, locale, 'short')} ${time}`;
  };
}
