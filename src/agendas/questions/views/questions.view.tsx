import { wallTimeAt } from '../../../calendar/domain/zones.js';
import { sessionName } from '../../../cycles/domain/session-words.js';
import type { FieldProblem } from '../../../platform/errors.js';
import { Button, LinkButton } from '../../../platform/pages/button.js';
import { ErrorSummary, errorOf } from '../../../platform/pages/error-summary.js';
import { Flash } from '../../../platform/pages/flash.js';
import { formatDateTime } from '../../../platform/pages/format-date.js';
import { Layout, type LayoutProps } from '../../../platform/pages/layout.js';
import type { Locale } from '../../../platform/pages/locale.js';
import { PageHeader } from '../../../platform/pages/page-header.js';
import { TextArea } from '../../../platform/pages/text-field.js';
import { answerField } from '../../domain/answers.js';
import { questionsIn } from '../../domain/question-words.js';
import type { AskedQuestions } from '../answers.service.js';
import { questionsTexts } from './questions-texts.js';

export interface QuestionsProps {
  readonly frame: Omit<LayoutProps, 'children'>;
  readonly asked: AskedQuestions;
  readonly locale: Locale;
  /** IANA zone of whoever reads it. */
  readonly zone: string;
  readonly action: string;
  /** The session's page, for whoever signed in. */
  readonly back: string | null;
  readonly problems?: readonly FieldProblem[];
  /** What was just typed and not taken, in the order of the questions. */
  readonly typed?: readonly string[] | undefined;
  /** Whether something was just sent. */
  readonly isDone?: boolean;
}

/** The questions before a session: the form, the receipt after it, and later what one answered. */
export function QuestionsPage(props: QuestionsProps) {
  const { frame, asked, locale, back, typed, isDone = false } = props;
  const texts = questionsTexts[locale];
  const { session, isClosed } = asked;
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={sessionName(session, locale)}
        title={isClosed ? texts.closedTitle : texts.title}
        lead={isClosed ? texts.closed : isDone ? undefined : texts.lead}
      />
      <div class="stack">
        {isClosed ? (
          <>
            {typed && (
              <Said {...{ asked, locale }} texts={typed} title={texts.typed} lead={texts.typedLead} />
            )}
            <Said {...{ asked, locale }} texts={asked.own} title={texts.yours} />
          </>
        ) : isDone ? (
          <Receipt {...props} />
        ) : (
          <QuestionsForm {...props} />
        )}
        {back !== null && (
          <p>
            <a href={back}>{texts.toSession}</a>
          </p>
        )}
      </div>
    </Layout>
  );
}

function Receipt({ asked, locale, zone, action }: QuestionsProps) {
  const texts = questionsTexts[locale];
  return (
    <>
      <Flash>{asked.isAnswered ? texts.thanks : texts.taken}</Flash>
      <Said {...{ asked, locale }} texts={asked.own} title={texts.yours} />
      <p class="muted">{texts.until(closing(asked, zone, locale))}</p>
      <p>
        <LinkButton href={action} kind="quiet">
          {texts.change}
        </LinkButton>
      </p>
    </>
  );
}

function QuestionsForm({ asked, locale, zone, action, typed, problems = [] }: QuestionsProps) {
  const texts = questionsTexts[locale];
  return (
    <form class="stack" method="post" action={action}>
      <ErrorSummary locale={locale} problems={problems} />
      {questionsIn(asked.round.questions, locale).map((question, index) => (
        <TextArea
          key={index}
          name={answerField(index + 1)}
          label={question}
          {...(index === 0 && { hint: texts.hint })}
          rows={3}
          value={typed?.[index] ?? asked.own[index]}
          error={errorOf(problems, answerField(index + 1), locale)}
        />
      ))}
      <p class="small muted">{texts.nameless}</p>
      <div>
        <Button>{asked.isAnswered ? texts.keep : texts.submit}</Button>
      </div>
      <p class="small muted">{texts.until(closing(asked, zone, locale))}</p>
    </form>
  );
}

interface SaidProps {
  readonly asked: AskedQuestions;
  readonly locale: Locale;
  readonly texts: readonly string[];
  readonly title: string;
  readonly lead?: string;
}

/** Answers beside their questions; nothing where all are empty. */
function Said({ asked, locale, texts, title, lead }: SaidProps) {
  const said = questionsIn(asked.round.questions, locale)
    .map((question, index) => ({ question, text: texts[index]?.trim() ?? '' }))
    .filter(({ text }) => text !== '');
  if (said.length === 0) return null;
  return (
    <section class="stack">
      <h2 class="section">{title}</h2>
      {lead && <p>{lead}</p>}
      {said.map(({ question, text }) => (
        <div key={question}>
          <h3>{question}</h3>
          <p class="pre-line">{text}</p>
        </div>
      ))}
    </section>
  );
}

/** Until when, in the reader's own time. */
export function closing({ round }: Pick<AskedQuestions, 'round'>, zone: string, locale: Locale): string {
  const { date, time } = wallTimeAt(round.closesAt, zone);
  return formatDateTime(date, time, locale, 'day');
}

/** For every link that opens nothing: the same page whatever the reason, so that it tells nobody anything. */
export function DeadQuestionsPage({
  locale,
  typed = [],
}: {
  readonly locale: Locale;
  readonly typed?: readonly string[] | undefined;
}) {
  const texts = questionsTexts[locale];
  const said = typed.filter((text) => text.trim() !== '');
  return (
    <Layout locale={locale} title={texts.deadTitle} narrow>
      <PageHeader title={texts.deadTitle} lead={texts.dead} />
      <div class="stack">
        {said.length > 0 && (
          <section class="stack">
            <h2 class="section">{texts.typed}</h2>
            <p>{texts.typedLead}</p>
            {said.map((text, index) => (
              <p key={index} class="pre-line">
                {text}
              </p>
            ))}
          </section>
        )}
        <p class="row">
          <LinkButton href="/sign-in" kind="quiet">
            {texts.signIn}
          </LinkButton>
        </p>
      </div>
    </Layout>
  );
}
