import type { RosterDepartment } from '../../organizations/domain/roster.js';
import { LinkButton } from '../../platform/pages/button.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout, type LayoutProps } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { MailedVoice } from '../mailed-stance.service.js';
import type { StanceCommand } from '../domain/stance.js';
import { mailedStanceTexts } from './mailed-stance-texts.js';
import { TypedStance } from './typed-stance.js';

type Frame = Omit<LayoutProps, 'children'>;

/** Behind a mailed link: no menu, and whose link it is. */
export function mailedFrame({ person }: Pick<MailedVoice, 'person'>, title: string): Frame {
  const { locale, name } = person;
  return {
    ...{ locale, title, narrow: true },
    footer: <p class="small">{mailedStanceTexts[locale].whose(name)}</p>,
  };
}

interface VoicesProps {
  readonly frame: Frame;
  readonly voice: MailedVoice;
  /** The department that has just spoken. */
  readonly said: RosterDepartment | undefined;
  readonly path: string;
}

/** The departments somebody speaks for, each with its button; and the thanks after one has spoken. */
export function VoicesPage({ frame, voice, said, path }: VoicesProps) {
  const { story, departments, organizationName, person } = voice;
  const texts = mailedStanceTexts[person.locale];
  const { goal, support } = story;
  const open = new Set(['silent', 'speaking', 'reopened']);
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={organizationName} title={texts.title} />
      <div class="stack">
        {said && <Flash>{texts.thanks(said.name)}</Flash>}
        <blockquote class="quoted">
          <p>{goal.statement}</p>
          {goal.customer && <p class="muted">{goal.customer}</p>}
        </blockquote>
        {departments.map(({ id, key, name }) => {
          const toSay = open.has(support.standings.get(id) ?? 'silent');
          return (
            <p key={id}>
              <LinkButton href={`${path}/${key}`} kind={toSay ? 'primary' : 'quiet'}>
                {toSay ? texts.speak(name) : texts.change(name)}
              </LinkButton>
            </p>
          );
        })}
        <p class="muted">{texts.lead}</p>
      </div>
    </Layout>
  );
}

interface TypedProps {
  /** What was just typed, and is not taken any more. */
  readonly typed?: StanceCommand | undefined;
}

export function DecidedPage({ frame, voice, typed }: Pick<VoicesProps, 'frame' | 'voice'> & TypedProps) {
  const { locale } = voice.person;
  const texts = mailedStanceTexts[locale];
  const { goal } = voice.story;
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={voice.organizationName} title={texts.decidedTitle} lead={texts.decided} />
      <div class="stack">
        {typed && (
          <>
            <p>{texts.readsNow}</p>
            <blockquote class="quoted">
              <p>{goal.statement}</p>
              {goal.customer && <p class="muted">{goal.customer}</p>}
            </blockquote>
            <TypedStance {...{ typed, locale }} />
          </>
        )}
        <SignIn locale={locale} />
      </div>
    </Layout>
  );
}

/** For every link that opens nothing: the same page whatever the reason, so that it tells nobody anything. */
export function DeadStanceLinkPage({ locale, typed }: { readonly locale: Locale } & TypedProps) {
  const texts = mailedStanceTexts[locale];
  return (
    <Layout locale={locale} title={texts.deadTitle} narrow>
      <PageHeader title={texts.deadTitle} lead={texts.dead} />
      <div class="stack">
        {typed && <TypedStance {...{ typed, locale }} />}
        <SignIn locale={locale} />
      </div>
    </Layout>
  );
}

function SignIn({ locale }: { readonly locale: Locale }) {
  return (
    <p class="row">
      <LinkButton href="/sign-in" kind="quiet">
        {mailedStanceTexts[locale].signIn}
      </LinkButton>
    </p>
  );
}
