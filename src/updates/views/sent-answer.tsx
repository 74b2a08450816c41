import { DefinitionList } from '../../platform/pages/definition-list.js';
import type { Locale } from '../../platform/pages/locale.js';
import { answerFacts, type AnswerNames } from '../kpi-words.js';
import type { UpdateContent } from '../update-revision.entity.js';

interface SentAnswerProps {
  readonly department: AnswerNames;
  readonly content: UpdateContent;
  readonly locale: Locale;
}

/** An answer as it was understood. */
export function SentAnswer(props: SentAnswerProps) {
  return (
    <DefinitionList
      items={answerFacts(props).map(({ label, value }) => ({
        term: label,
        description: <span class="pre-line">{value}</span>,
      }))}
    />
  );
}
