import { Button } from '../../platform/pages/button.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import { ChoiceField } from '../../platform/pages/choice-field.js';
import { TextField } from '../../platform/pages/text-field.js';
import { CHOICE_KINDS, type ChoiceKind } from '../domain/choice.js';
import type { GoalChoice } from '../goal-choice.entity.js';
import { dayOf, type StoryProps } from './story-props.js';
import { storyTexts } from './story-texts.js';

/** What was decided against: without that, a goal is a wish. */
export function ChoicesSection(props: StoryProps) {
  const { story, reader } = props;
  const texts = storyTexts[reader.locale];
  const { choices, mayChoose } = story;
  const held = (kind: ChoiceKind) =>
    choices.filter((choice) => choice.kind === kind && choice.removedAt === null);
  const removed = choices.filter(({ removedAt }) => removedAt !== null);
  return (
    <section class="section stack" aria-labelledby="choices">
      <h2 id="choices">{texts.choices}</h2>
      <p class="muted">{texts.choicesLead}</p>
      {CHOICE_KINDS.map((kind) => (
        <div key={kind} class="stack">
          <h3>{texts.choiceKind[kind]}</h3>
          {held(kind).length === 0 ? (
            <p class="muted">{texts.noChoice[kind]}</p>
          ) : (
            <ul class="stack">
              {held(kind).map((choice) => (
                <li key={choice.id} class="row">
                  <ChoiceWords choice={choice} props={props} />
                  {mayChoose && (
                    <form method="post" action={`/goal/${story.goal.key}/choices/${choice.id}/removal`}>
                      <Button kind="plain">
                        {texts.takeBack}
                        <span class="visually-hidden">: {choice.text}</span>
                      </Button>
                    </form>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
      {removed.length > 0 && (
        <details>
          <summary>{texts.takenBack(removed.length)}</summary>
          <ul>
            {removed.map((choice) => (
              <li key={choice.id}>
                <s>
                  <ChoiceWords choice={choice} props={props} />
                </s>{' '}
                <span class="small muted">{dayOf(choice.removedAt ?? 0, reader)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {(mayChoose || props.typed?.choice) && <ChoiceForm {...props} />}
    </section>
  );
}

function ChoiceWords({ choice, props }: { readonly choice: GoalChoice; readonly props: StoryProps }) {
  const { text, givenUp } = choice;
  return <span>{givenUp === null ? text : storyTexts[props.reader.locale].tradeOff(text, givenUp)}</span>;
}

function ChoiceForm({ story, reader, problems = [], typed }: StoryProps) {
  const { locale } = reader;
  const texts = storyTexts[locale];
  const choice = typed?.choice;
  // The reason of a move has a field of its own on this page.
  const error = (field: string) => (choice ? errorOf(problems, field, locale) : undefined);
  return (
    <details open={choice !== undefined}>
      <summary>{texts.addChoice}</summary>
      <form class="stack" method="post" action={`/goal/${story.goal.key}/choices`}>
        <ChoiceField
          name="kind"
          label={texts.which}
          values={[choice?.kind ?? 'trade-off']}
          choices={CHOICE_KINDS.map((value) => ({ value, label: texts.choiceKind[value] }))}
        />
        <TextField
          name="text"
          label={texts.choiceText}
          hint={texts.choiceTextHint}
          value={choice?.text}
          error={error('text')}
        />
        <TextField
          name="givenUp"
          label={texts.givenUp}
          hint={texts.givenUpHint}
          value={choice?.givenUp ?? ''}
          error={error('givenUp')}
        />
        <p>
          <Button kind="quiet">{texts.writeDown}</Button>
        </p>
      </form>
    </details>
  );
}
