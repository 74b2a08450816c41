import type { Locale } from '../../../platform/pages/locale.js';
import { type AgendaAnswers, answerText, type GroupedAnswer, groupAnswers } from '../../domain/answers.js';
import { questionsTexts } from './questions-texts.js';

/** More than a glance takes in; the rest is folded up. */
const FEW = 8;

/** Everything that was answered before a session, grouped by question and without names. */
export function Answered({ answers, locale }: { readonly answers: AgendaAnswers; readonly locale: Locale }) {
  const texts = questionsTexts[locale];
  return (
    <>
      {groupAnswers(answers, locale).map(({ question, answers: given }) => (
        <div key={question}>
          <h4>{question}</h4>
          {given.length === 0 && <p class="muted">{texts.nobody}</p>}
          <Lines given={given.slice(0, FEW)} locale={locale} />
          {given.length > FEW && (
            <details class="folded">
              <summary>{texts.more(given.length - FEW)}</summary>
              <Lines given={given.slice(FEW)} locale={locale} />
            </details>
          )}
        </div>
      ))}
    </>
  );
}

function Lines({ given, locale }: { readonly given: readonly GroupedAnswer[]; readonly locale: Locale }) {
  if (given.length === 0) return null;
  return (
    <ul class="answers">
      {given.map((answer) => (
        <li key={answer.text}>{answerText(answer, locale)}</li>
      ))}
    </ul>
  );
}
