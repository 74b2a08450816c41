import type { FieldProblem } from '../errors.js';
import { fieldId } from './field.js';
import type { Locale, NlEn } from './locale.js';

const texts = {
  en: { one: 'There is one thing to correct', several: 'There are a few things to correct' },
  nl: { one: 'Er is één ding te verbeteren', several: 'Er zijn een paar dingen te verbeteren' },
} satisfies NlEn<Record<string, string>>;

interface ErrorSummaryProps {
  readonly locale: Locale;
  readonly problems: readonly FieldProblem[];
  /** As the fields have it. */
  readonly scope?: string | undefined;
  /** False where a field takes the focus, because there is only something to add. */
  readonly focused?: boolean;
}

/** On top of a form that came back: takes the focus, and each line leads to its field. Nothing without problems. */
export function ErrorSummary({ locale, problems, scope, focused = true }: ErrorSummaryProps) {
  if (problems.length === 0) return null;
  return (
    <div
      class="error-summary"
      role="alert"
      aria-labelledby="error-summary-title"
      tabindex={-1}
      autofocus={focused}
    >
      <h2 id="error-summary-title">{texts[locale][problems.length === 1 ? 'one' : 'several']}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.message}`}>
            <a href={`#${fieldId(problem.field, scope)}`}>{inWords(problem, locale)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The message of a field, for its `error`. */
export function errorOf(
  problems: readonly FieldProblem[],
  field: string,
  locale: Locale = 'en',
): string | undefined {
  const found = problems.find((problem) => problem.field === field);
  return found && inWords(found, locale);
}

function inWords({ message, dutch }: FieldProblem, locale: Locale): string {
  return locale === 'nl' ? (dutch ?? message) : message;
}
