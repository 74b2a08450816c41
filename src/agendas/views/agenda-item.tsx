import { Badge } from '../../platform/pages/badge.js';
import type { Locale } from '../../platform/pages/locale.js';
import { agendaWords, asksForCustomer } from '../domain/agenda-words.js';
import type { PlannedItem } from '../domain/arrange.js';
import { arrangingTexts } from './arranging-texts.js';

/** What an item is about, how long it may take, and what it means for the customer. */
export function AgendaItemText({ item, locale }: { readonly item: PlannedItem; readonly locale: Locale }) {
  const words = agendaWords[locale];
  const texts = arrangingTexts[locale];
  const from = item.department !== null && !item.title.includes(item.department) ? item.department : null;
  return (
    <>
      <p class="row">
        <strong>{item.title}</strong> {from && <span class="muted">{from}</span>}{' '}
        <Badge>{words.purposes[item.purpose]}</Badge>
        <span class="small muted">{texts[item.isTimed ? 'timed' : 'share'](item.minutes)}</span>
      </p>
      {item.ownerName !== null && <p class="small muted">{words.broughtInBy(item.ownerName)}</p>}
      {item.carried !== undefined && <p class="small muted">{words.carried(item.carried)}</p>}
      {item.detail && <p class="pre-line">{item.detail}</p>}
      {(item.customer !== null || asksForCustomer(item.section)) && (
        <p class="small">
          <span class="muted">{words.customer}</span>{' '}
          <span class="pre-line">{item.customer ?? <em>{words.notAnswered}</em>}</span>
        </p>
      )}
    </>
  );
}
