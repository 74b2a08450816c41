import { Badge } from '../../platform/pages/badge.js';
import { Button } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import type { Home } from '../home.service.js';

const texts = {
  en: {
    title: 'What sessions gave you to do',
    by: (day: string) => `by ${day}`,
    overdue: 'Overdue',
    done: 'It is done',
    session: 'To the session',
  },
  nl: {
    title: 'Wat sessies je te doen gaven',
    by: (day: string) => `voor ${day}`,
    overdue: 'Te laat',
    done: 'Het is klaar',
    session: 'Naar de sessie',
  },
} satisfies NlEn<unknown>;

/** Actions of the viewer that are not done, the longest due first. */
export function HomeActions({ home, locale }: { readonly home: Home; readonly locale: Locale }) {
  if (home.actions.length === 0) return null;
  const say = texts[locale];
  return (
    <Card title={say.title}>
      <ul class="plain-list stack">
        {home.actions.map(({ id, sessionId, what, dueOn }) => (
          <li key={id}>
            <p class="row">
              <strong>{what}</strong>
              {dueOn !== null && <span class="small muted">{say.by(formatDate(dueOn, locale, 'day'))}</span>}
              {dueOn !== null && dueOn < home.today && <Badge tone="at-risk">{say.overdue}</Badge>}
            </p>
            <div class="row">
              <form method="post" action={`/sessions/${sessionId}/resolutions/${id}/done`}>
                <input type="hidden" name="from" value="home" />
                <Button kind="quiet">
                  {say.done}
                  <span class="visually-hidden">: {what}</span>
                </Button>
              </form>
              <a href={`/sessions/${sessionId}`}>
                {say.session}
                <span class="visually-hidden">: {what}</span>
              </a>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
