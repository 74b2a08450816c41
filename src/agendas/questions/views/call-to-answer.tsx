import { LinkButton } from '../../../platform/pages/button.js';
import type { Locale } from '../../../platform/pages/locale.js';
import type { AskedQuestions } from '../answers.service.js';
import { closing } from './questions.view.js';
import { questionsTexts } from './questions-texts.js';

interface CallToAnswerProps {
  /** Null where nothing is asked before the session. */
  readonly asked: AskedQuestions | null;
  readonly locale: Locale;
  /** IANA zone of whoever reads it. */
  readonly zone: string;
}

/** On the page of a session: the way to its questions, for whoever is asked and as long as they may answer. */
export function CallToAnswer({ asked, locale, zone }: CallToAnswerProps) {
  if (!asked?.isOpen) return null;
  const texts = questionsTexts[locale];
  return (
    <section class="stack">
      <p>
        {asked.isAnswered ? texts.youAnswered : texts.asked} {texts.until(closing(asked, zone, locale))}
      </p>
      <p>
        <LinkButton
          href={`/sessions/${asked.session.id}/questions`}
          kind={asked.isAnswered ? 'quiet' : 'primary'}
        >
          {asked.isAnswered ? texts.change : texts.answer}
        </LinkButton>
      </p>
    </section>
  );
}
