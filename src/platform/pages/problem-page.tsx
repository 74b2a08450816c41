import type { FieldProblem } from '../errors.js';
import type { PageReader } from '../http/page-readers.js';
import { LinkButton } from './button.js';
import { DefinitionList } from './definition-list.js';
import { fieldWords } from './field-words.js';
import { Layout } from './layout.js';
import type { NlEn } from './locale.js';
import { PageHeader } from './page-header.js';
import { problemText } from './problem-texts.js';

interface ShownProblem {
  readonly status: number;
  readonly instance: string;
  /** What was asked for. */
  readonly path: string;
  /** What the error itself says in the reader's language, where it says more than its status does. */
  readonly sentence?: string | undefined;
  readonly fields?: readonly FieldProblem[] | undefined;
  /** Whether somebody else was faster. */
  readonly isOvertaken?: boolean | undefined;
}

const texts = {
  en: { home: 'To the start page', reference: 'Reference' },
  nl: { home: 'Naar de beginpagina', reference: 'Referentie' },
} satisfies NlEn<Record<string, string>>;

/** The page a person sees instead of what was asked for. */
export function problemPage(problem: ShownProblem, { locale, frame }: PageReader) {
  const { fields = [], sentence, isOvertaken } = problem;
  const { title, reason, advice } = problemText(problem.status, locale, isOvertaken);
  const why = sentence ?? reason;
  return (
    <Layout {...frame({ title, path: problem.path })}>
      <PageHeader title={title} lead={why ?? advice} />
      <div class="stack">
        {why && <p>{advice}</p>}
        {fields.length > 0 && (
          <ul>
            {fields.map(({ field, message, dutch }) => (
              <li key={`${field} ${message}`}>
                {fieldWords(field, locale) ?? <code>{field}</code>}:{' '}
                {locale === 'nl' ? (dutch ?? message) : message}
              </li>
            ))}
          </ul>
        )}
        {problem.status >= 500 && (
          <DefinitionList
            items={[{ term: texts[locale].reference, description: <code>{problem.instance}</code> }]}
          />
        )}
        <div class="row">
          <LinkButton href="/" kind="quiet">
            {texts[locale].home}
          </LinkButton>
        </div>
      </div>
    </Layout>
  );
}
