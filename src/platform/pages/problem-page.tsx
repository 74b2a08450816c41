import { LinkButton } from './button.js';
import { DefinitionList } from './definition-list.js';
import { Layout } from './layout.js';
import type { Locale, NlEn } from './locale.js';
import { PageHeader } from './page-header.js';
import { problemText } from './problem-texts.js';

interface ShownProblem {
  readonly status: number;
  readonly instance: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

const texts = {
  en: { home: 'To the start page', reference: 'Reference' },
  nl: { home: 'Naar de beginpagina', reference: 'Referentie' },
} satisfies NlEn<Record<string, string>>;

/**
 * The page a person sees instead of what was asked for.
 * @param sentence what the error itself says in the reader's language, where it says more than its status does
 */
export function problemPage(problem: ShownProblem, locale: Locale, sentence?: string) {
  const { title, reason, advice } = problemText(problem.status, locale);
  const why = sentence ?? reason;
  return (
    <Layout locale={locale} title={title} narrow>
      <PageHeader title={title} lead={why ?? advice} />
      <div class="stack">
        {why && <p>{advice}</p>}
        {problem.errors && problem.errors.length > 0 && (
          <ul>
            {problem.errors.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                <code>{field}</code>: {message}
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
