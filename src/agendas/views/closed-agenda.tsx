import { Button } from '../../platform/pages/button.js';
import { Flash } from '../../platform/pages/flash.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { SessionAgenda } from '../agendas.service.js';
import { agendaWords } from '../domain/agenda-words.js';
import { proposalOf } from '../domain/decision-items.js';
import { bySection } from '../domain/sections.js';
import { AgendaItemText } from './agenda-item.js';
import { arrangingTexts } from './arranging-texts.js';

/** Why an agenda is not arranged any more. */
export type ClosedBecause = 'begun' | 'over' | 'cancelled';

interface ClosedAgendaProps {
  readonly agenda: SessionAgenda;
  readonly locale: Locale;
  readonly because: ClosedBecause;
}

/** An agenda that stays as it is, and why; what people put on it can still go on to the next session. */
export function ClosedAgenda({ agenda, locale, because }: ClosedAgendaProps) {
  const { session, items } = agenda;
  const texts = arrangingTexts[locale];
  return (
    <>
      <Flash tone={because === 'cancelled' ? 'warning' : 'note'}>
        <p>{texts.closed[because]}</p>
        {because === 'begun' && (
          <p>
            <a href={`/sessions/${session.id}/minutes`}>{texts.toMinutes}</a>
          </p>
        )}
      </Flash>
      {bySection(items).map(([section, own], part) => (
        <section key={part} class="section" aria-labelledby={`part-${part}`}>
          <h2 id={`part-${part}`}>{agendaWords[locale].sections[section]}</h2>
          {section === 'proposed' && because !== 'cancelled' && <p class="small muted">{texts.carryHint}</p>}
          <ol class="agenda">
            {own.map((item) => (
              <li key={item.key}>
                <AgendaItemText {...{ item, locale }} />
                {section === 'proposed' && because !== 'cancelled' && (
                  <form
                    method="post"
                    action={`/sessions/${session.id}/proposals/${proposalOf(item.key)}/carrying`}
                  >
                    <Button kind="plain">
                      {texts.carry}
                      <span class="visually-hidden">: {item.title}</span>
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
