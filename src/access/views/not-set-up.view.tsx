import { Layout } from '../../platform/pages/layout.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';

interface Texts {
  readonly title: string;
  readonly lead: string;
  readonly where: readonly string[];
  readonly gone: string;
}

const texts: NlEn<Texts> = {
  en: {
    title: 'Cadans is ready to be set up',
    lead: 'There is no organization here yet. Whoever started Cadans has a link that begins it.',
    where: [
      'Look where Cadans was started: the last lines it printed hold a link that ends in a long row of characters. In a container, they are in its log.',
      'Open that link in your browser. It works once, for 24 hours, and only as long as there is no organization.',
      'Is somebody else running Cadans for you? Ask them for the link.',
    ],
    gone: 'Is the link gone, or its day over? Start Cadans again, and it prints a new one.',
  },
  nl: {
    title: 'Cadans staat klaar om in te richten',
    lead: 'Er is hier nog geen organisatie. Wie Cadans startte, heeft een link waarmee het begint.',
    where: [
      'Kijk waar Cadans is gestart: in de laatste regels staat een link die eindigt op een lange rij tekens. In een container staan ze in de log.',
      'Open die link in je browser. Hij werkt één keer, 24 uur lang, en alleen zolang er geen organisatie is.',
      'Draait iemand anders Cadans voor je? Vraag die om de link.',
    ],
    gone: 'Is de link weg, of is zijn dag voorbij? Start Cadans opnieuw, dan komt er een nieuwe.',
  },
};

/** Instead of the sign-in page, where nobody could sign in to anything yet. */
export function NotSetUp({ locale }: { readonly locale: Locale }) {
  const { title, lead, where, gone } = texts[locale];
  return (
    <Layout locale={locale} title={title} narrow>
      <PageHeader title={title} lead={lead} />
      <div class="stack">
        <ol>
          {where.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p class="muted">{gone}</p>
      </div>
    </Layout>
  );
}
