import { sessionName } from '../../cycles/domain/session-words.js';
import { Badge } from '../../platform/pages/badge.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { MailedAction, MailedActions } from '../mailed-actions.service.js';

const texts = {
  en: {
    title: 'What there is to do',
    by: (day: string) => `By ${day}`,
    of: (name: string) => `${name} does it; you stand in.`,
    customer: 'For the customer:',
    overdue: 'Overdue',
    isDone: 'Done',
    done: 'It is done',
    open: 'Not done after all',
    thanks: 'Thank you: everybody sees that it is done, and nobody is reminded of it.',
    reopened: 'It is open again.',
    whose: (name: string) => `This page is ${name}’s. What is said from it carries that name.`,
    deadTitle: 'This link does not work',
    dead: 'It may be incomplete or have run out, or there may be nothing left for you to do. Open it again from the newest mail, or sign in: everything you have to do stands on your start page.',
    signIn: 'Sign in',
  },
  nl: {
    title: 'Wat er te doen is',
    by: (day: string) => `Voor ${day}`,
    of: (name: string) => `${name} doet het; jij neemt waar.`,
    customer: 'Voor de klant:',
    overdue: 'Te laat',
    isDone: 'Klaar',
    done: 'Het is klaar',
    open: 'Toch niet klaar',
    thanks: 'Dank je: iedereen ziet dat het klaar is, en niemand wordt er nog aan herinnerd.',
    reopened: 'Het staat weer open.',
    whose: (name: string) => `Deze pagina is van ${name}. Wat je hier zegt, krijgt die naam mee.`,
    deadTitle: 'Deze link werkt niet',
    dead: 'De link is misschien niet volledig of verlopen, of er is niets meer voor je te doen. Open de link opnieuw vanuit de nieuwste mail, of log in: alles wat je te doen hebt, staat op je startpagina.',
    signIn: 'Inloggen',
  },
} satisfies NlEn<unknown>;

interface Props {
  readonly own: MailedActions;
  /** Id of the action about which something was just said. */
  readonly said: string | undefined;
  readonly path: string;
}

/** What a session gave somebody to do, each with a button that says it is done. */
export function MailedActionsPage({ own, said, path }: Props) {
  const { person, organizationName, session, actions, today } = own;
  const { locale, name } = person;
  const say = texts[locale];
  const just = actions.find(({ id }) => id === said);
  const footer = <p class="small">{say.whose(name)}</p>;
  return (
    <Layout {...{ locale, footer }} title={say.title} narrow>
      <PageHeader eyebrow={organizationName} title={say.title} lead={sessionName(session, locale)} />
      <div class="stack">
        {just && <Flash>{just.isDone ? say.thanks : say.reopened}</Flash>}
        {actions.map((action) => (
          <ActionCard key={action.id} {...{ action, today, locale, path }} />
        ))}
      </div>
    </Layout>
  );
}

interface ActionProps {
  readonly action: MailedAction;
  readonly today: string;
  readonly locale: Locale;
  readonly path: string;
}

function ActionCard({ action, today, locale, path }: ActionProps) {
  const { id, what, customer, dueOn, isDone, owner } = action;
  const say = texts[locale];
  return (
    <Card title={what}>
      <div class="stack">
        <p class="row">
          <span class="muted">{say.by(formatDate(dueOn, locale, 'day'))}</span>
          {isDone && <Badge tone="on-track">{say.isDone}</Badge>}
          {!isDone && dueOn < today && <Badge tone="at-risk">{say.overdue}</Badge>}
        </p>
        {owner !== null && <p>{say.of(owner)}</p>}
        {customer !== null && (
          <p>
            <strong>{say.customer}</strong> {customer}
          </p>
        )}
        <form method="post" action={`${path}/${id}/${isDone ? 'open' : 'done'}`}>
          <Button kind={isDone ? 'quiet' : 'primary'}>
            {isDone ? say.open : say.done}
            <span class="visually-hidden">: {what}</span>
          </Button>
        </form>
      </div>
    </Card>
  );
}

/** For every link that opens nothing: the same page whatever the reason, so that it tells nobody anything. */
export function DeadActionsLinkPage({ locale }: { readonly locale: Locale }) {
  const say = texts[locale];
  return (
    <Layout locale={locale} title={say.deadTitle} narrow>
      <PageHeader title={say.deadTitle} lead={say.dead} />
      <p class="row">
        <LinkButton href="/sign-in" kind="quiet">
          {say.signIn}
        </LinkButton>
      </p>
    </Layout>
  );
}
