import { agendaWords } from '../../agendas/domain/agenda-words.js';
import { questionsName } from '../../agendas/domain/question-words.js';
import { AGENDA_SECTIONS } from '../../cycles/domain/agenda-template.js';
import { QUESTION_SETS } from '../../cycles/domain/question-round.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import { fieldId, HintAndError } from '../../platform/pages/field.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { TextArea, TextField } from '../../platform/pages/text-field.js';
import { OWN_QUESTIONS } from '../domain/typed-questions.js';
import { OWN_QUESTION, PURPOSES } from '../domain/typed-template.js';
import { type OfKind, type RhythmFormProps, Tick } from './rhythm-fields.js';
import { rhythmTexts } from './rhythm-texts.js';

/** What is asked before a session: a set that the product knows, or questions of one's own. */
export function QuestionFields({ kind, ...form }: OfKind) {
  const { locale, fields, problems } = form;
  const texts = rhythmTexts[locale];
  const [round, questions] = [`${kind}.questionRound`, `${kind}.questions`];
  return (
    <>
      <SelectField
        name={round}
        label={texts.asks}
        hint={texts.asksHint}
        value={fields.text(round)}
        choices={[
          { value: '', label: texts.asksNothing },
          ...QUESTION_SETS.map((value) => ({ value, label: questionsName(value, locale) })),
          { value: OWN_QUESTIONS, label: texts.asksOwn },
        ]}
      />
      <TextArea
        {...{ name: questions, label: texts.ownQuestions, hint: texts.ownQuestionsHint, rows: 2 }}
        value={fields.text(questions)}
        error={errorOf(problems, questions, locale)}
      />
    </>
  );
}

/** The parts of a kind's agenda in their order, and an empty row for one more. */
export function TemplateFields({ kind, ...form }: OfKind) {
  const { locale, fields, problems } = form;
  const texts = rhythmTexts[locale];
  const name = `${kind}.template`;
  const rows = fields.rows(name);
  return (
    <div id={fieldId(name)}>
      <div class="field">
        <HintAndError name={name} hint={texts.templateHint} error={errorOf(problems, name, locale)} />
      </div>
      {Array.from({ length: rows + 1 }, (_, row) => (
        <PartFields key={row} name={`${name}[${row}]`} row={row} isNew={row === rows} form={form} />
      ))}
    </div>
  );
}

interface PartProps {
  readonly name: string;
  readonly row: number;
  /** The empty row. */
  readonly isNew: boolean;
  readonly form: RhythmFormProps;
}

function PartFields({ name, row, isNew, form }: PartProps) {
  const { locale, fields, problems } = form;
  const texts = rhythmTexts[locale];
  const words = agendaWords[locale];
  const own = (field: string) => ({
    name: `${name}${field}`,
    value: fields.text(`${name}${field}`),
    error: errorOf(problems, `${name}${field}`, locale),
  });
  const asks = isNew || fields.text(name) === OWN_QUESTION;
  return (
    <fieldset class="fields">
      <legend>{isNew ? texts.newPart : texts.part(row + 1)}</legend>
      <div class="grid">
        <SelectField
          {...own('')}
          label={texts.what}
          hint={isNew && texts.newPartHint}
          choices={[
            { value: '', label: texts.noPart },
            { value: OWN_QUESTION, label: texts.ownQuestion },
            ...AGENDA_SECTIONS.map((value) => ({ value, label: words.sections[value] })),
          ]}
        />
        <NumberField {...own('.minutes')} label={texts.partMinutes} hint={isNew && texts.partMinutesHint} />
        {!isNew && <NumberField {...own('.place')} label={texts.partPlace} />}
      </div>
      {asks && (
        <>
          <TextField {...own('.question')} label={texts.question} hint={isNew && texts.questionHint} />
          <SelectField
            name={`${name}.purpose`}
            label={texts.purpose}
            value={fields.text(`${name}.purpose`) || 'discuss'}
            choices={PURPOSES.map((value) => ({ value, label: words.purposes[value] }))}
          />
          <Tick name={`${name}.aboutGoal`} label={texts.aboutGoal} form={form} />
        </>
      )}
      {fields.is(`${name}.was`) && (
        <input type="hidden" name={`${name}.was`} value={fields.text(`${name}.was`)} />
      )}
    </fieldset>
  );
}
