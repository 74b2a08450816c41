import type { AskedQuestions } from '../../agendas/questions/answers.service.js';
import { sessionName } from '../../cycles/domain/session-words.js';
import { LinkButton } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { homeTexts } from './home-texts.js';
import { momentWords, type Reader } from './moment.js';

/** What is asked before sessions that the viewer takes part in; nothing where they have answered. */
export function HomeQuestions({
  questions,
  reader,
}: {
  readonly questions: readonly AskedQuestions[];
  readonly reader: Reader;
}) {
  if (questions.length === 0) return null;
  const texts = homeTexts[reader.locale];
  return (
    <Card title={texts.questions}>
      {questions.map(({ session, round }) => (
        <div key={round.id} class="stack">
          <p>
            {texts.questionsHelp(sessionName(session, reader.locale), momentWords(round.closesAt, reader))}
          </p>
          <p>
            <LinkButton href={`/sessions/${session.id}/questions`} kind="quiet">
              {texts.assess}
            </LinkButton>
          </p>
        </div>
      ))}
    </Card>
  );
}
