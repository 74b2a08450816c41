import { LinkButton } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import { stepLabel, stepWords } from '../domain/set-up.js';
import type { SetUpProgress } from '../set-up-progress.service.js';

const texts: NlEn<{ title: string; next: string; goOn: string }> = {
  en: { title: 'Finish setting up', next: 'Next:', goOn: 'Go on' },
  nl: { title: 'Maak het inrichten af', next: 'Volgende stap:', goOn: 'Verder' },
};

interface HomeSetUpProps {
  readonly setUp: SetUpProgress | null;
  readonly locale: Locale;
}

/** How far setting up came, until a year is kept. */
export function HomeSetUp({ setUp, locale }: HomeSetUpProps) {
  if (setUp?.next == null) return null;
  const { title, next, goOn } = texts[locale];
  return (
    <Card title={title}>
      <p>
        {stepWords(setUp.next, locale)}. {next} <b>{stepLabel(setUp.next, locale)}</b>.
      </p>
      <div class="row">
        <LinkButton href="/setup">{goOn}</LinkButton>
      </div>
    </Card>
  );
}
