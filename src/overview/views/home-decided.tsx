import { Card } from '../../platform/pages/card.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { Home } from '../home.service.js';
import { homeRoleTexts } from './home-role-texts.js';

/** What the viewer's departments decided lately and is not to be looked at again yet: that stands with what waits. */
export function HomeDecided({ home, locale }: { readonly home: Home; readonly locale: Locale }) {
  const due = new Set(home.revisits.map(({ decision }) => decision.id));
  const decided = home.matters.decided.filter(({ id }) => !due.has(id));
  if (decided.length === 0) return null;
  const texts = homeRoleTexts[locale];
  return (
    <Card title={texts.decided}>
      <ul class="plain-list stack">
        {decided.map(({ id, what, decidedOn, revisitOn, closedAt }) => (
          <li key={id}>
            <a href={`/decisions/${id}`}>{what}</a>
            <br />
            <span class="small muted">
              {formatDate(decidedOn, locale)} ·{' '}
              {closedAt === null ? texts.again(formatDate(revisitOn, locale)) : texts.closed}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href="/decisions/new">{texts.write}</a>
      </p>
    </Card>
  );
}
