import { Button } from '../../../platform/pages/button.js';
import { Flash } from '../../../platform/pages/flash.js';
import { Layout } from '../../../platform/pages/layout.js';
import type { Locale, NlEn } from '../../../platform/pages/locale.js';
import { PageHeader } from '../../../platform/pages/page-header.js';
import type { Subscription } from '../subscriptions.service.js';

interface Texts {
  readonly title: string;
  readonly lead: (name: string, organization: string) => string;
  readonly ask: (what: string) => string;
  readonly stop: string;
  readonly done: (what: string) => string;
  readonly rest: string;
  readonly again: string;
  readonly deadTitle: string;
  readonly dead: string;
}

const texts: NlEn<Texts> = {
  en: {
    title: 'Unsubscribe',
    lead: (name, organization) => `For ${name}, ${organization}.`,
    ask: (what) => `You get ${what} by mail. Do you want to do without?`,
    stop: 'Send me no more of them',
    done: (what) => `You get no more ${what} by mail.`,
    rest: 'What you are asked for, agendas and reminders still come: you need them to take part.',
    again: 'Send me them again',
    deadTitle: 'This link does not work any more',
    dead: 'It is not complete, or too old. The newest mail of that kind has a fresh one at its end.',
  },
  nl: {
    title: 'Afmelden',
    lead: (name, organization) => `Voor ${name}, ${organization}.`,
    ask: (what) => `Je krijgt ${what} per mail. Wil je zonder?`,
    stop: 'Stuur ze me niet meer',
    done: (what) => `Je krijgt geen ${what} meer per mail.`,
    rest: 'Verzoeken, agenda’s en herinneringen blijven komen: die heb je nodig om mee te doen.',
    again: 'Stuur ze me weer wel',
    deadTitle: 'Deze link werkt niet meer',
    dead: 'Hij is niet compleet, of te oud. Onderaan de nieuwste mail van die soort staat een verse.',
  },
};

interface UnsubscribeProps extends Subscription {
  /** Where the forms go. */
  readonly path: string;
}

/** Before, with the button that ends it; and after, with the way back. */
export function UnsubscribePage({ locale, name, organizationName, what, ended, path }: UnsubscribeProps) {
  const say = texts[locale];
  return (
    <Layout locale={locale} title={say.title} narrow>
      <PageHeader title={say.title} lead={say.lead(name, organizationName)} />
      <div class="stack">
        {ended ? <Flash>{say.done(what)}</Flash> : <p>{say.ask(what)}</p>}
        <form method="post" action={ended ? `${path}/again` : path}>
          <div class="row">
            {ended ? <Button kind="quiet">{say.again}</Button> : <Button>{say.stop}</Button>}
          </div>
        </form>
        <p class="muted">{say.rest}</p>
      </div>
    </Layout>
  );
}

/** For every link that opens nothing, whatever the reason. */
export function DeadUnsubscribeLink({ locale }: { readonly locale: Locale }) {
  const say = texts[locale];
  return (
    <Layout locale={locale} title={say.deadTitle} narrow>
      <PageHeader title={say.deadTitle} lead={say.dead} />
    </Layout>
  );
}
