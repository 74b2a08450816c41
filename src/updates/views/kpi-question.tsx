import { dateAt } from '../../calendar/domain/zones.js';
import { figureText, readFigure } from '../../kpis/domain/figure.js';
import { ChoiceField } from '../../platform/pages/choice-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import { controlAttributes, Field } from '../../platform/pages/field.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { TextArea } from '../../platform/pages/text-field.js';
import { fieldOf } from '../field-names.js';
import { formTexts } from '../form-texts.js';
import { standingWords, trendWords } from '../kpi-words.js';
import { reasonFor } from '../read-typed.js';
import { SEPARATOR } from '../typed-answer.js';
import type { AskedDepartment, AskedKpi, UpdateForm } from '../update-form.js';
import type { SectionState } from './section-state.js';
import { Trend } from '../../platform/pages/trend.js';

interface KpiQuestionProps extends Pick<SectionState, 'typed' | 'problems' | 'doubts' | 'focus'> {
  readonly department: AskedDepartment;
  readonly kpi: AskedKpi;
  readonly reader: UpdateForm['person'];
}

/**
 * One figure: what it says about the customer, where it stood, where it should be, and the field for it, with the trend
 * beside it. Typed as text: browsers drop what they cannot read from `type=number`. Which of two figures is meant, and
 * why it is as it is, is asked below it where there is reason to, and nowhere else.
 */
export function KpiQuestion(props: KpiQuestionProps) {
  const { department, kpi, typed, problems, reader } = props;
  const { locale } = reader;
  const texts = formTexts[locale];
  const name = fieldOf.kpi(department, kpi);
  const value = typed.figures[kpi.id] ?? '';
  const isGiven = kpi.given && kpi.value !== null && value === figureText(kpi.value, SEPARATOR[locale]);
  const hint = (
    <>
      {kpi.customer && (
        <>
          {kpi.customer}
          <br />
        </>
      )}
      {standingWords(kpi, locale)}
      {isGiven && kpi.given && (
        <>
          <br />
          <strong>
            {texts.given[kpi.given.source](formatDate(dateAt(kpi.given.at, reader.zone), locale, 'day'))}
          </strong>
        </>
      )}
    </>
  );
  const field = { name, label: kpi.name, hint, error: errorOf(problems, name) };
  return (
    <>
      <Field {...field}>
        <input
          class="input input-number"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          value={value}
          {...controlAttributes(field)}
        />
        {kpi.unit && <span class="muted">{kpi.unit}</span>}
        <Trend
          values={kpi.history.map((reading) => reading.value)}
          target={kpi.target}
          label={trendWords(kpi, locale)}
        />
      </Field>
      <WhichMeant {...props} />
      <Comment {...props} />
    </>
  );
}

/** A figure that is out of all proportion, with what may have been meant instead: asked, never guessed. */
function WhichMeant({ department, kpi, problems, doubts, reader, focus }: KpiQuestionProps) {
  const doubt = doubts?.get(kpi.id);
  if (!doubt) return null;
  const texts = formTexts[reader.locale];
  const name = fieldOf.meant(department, kpi);
  const [typed, other] = [doubt.value, doubt.other].map((value) =>
    figureText(value, SEPARATOR[reader.locale]),
  );
  const shown = (value = '') => (kpi.unit === '' ? value : `${value} ${kpi.unit}`);
  return (
    <ChoiceField
      {...{ name, label: texts.whichMeant, error: errorOf(problems, name), focused: focus === name }}
      choices={[
        { value: other ?? '', label: shown(other) },
        { value: typed ?? '', label: texts.asTyped(shown(typed)) },
      ]}
    />
  );
}

/** Shown at once where what stands in the form is known to need it, and wherever something is said already. */
function Comment({ department, kpi, typed, problems, doubts, reader, focus }: KpiQuestionProps) {
  const texts = formTexts[reader.locale];
  const name = fieldOf.note(department, kpi);
  const note = typed.notes[kpi.id] ?? '';
  const error = errorOf(problems, name);
  const figure = readFigure(typed.figures[kpi.id] ?? '', kpi.unit);
  const reason = figure.kind === 'value' ? reasonFor(kpi, figure.value) : error ? reasonFor(kpi, null) : null;
  // First which figure it is.
  const isAsked = reason !== null && !doubts?.has(kpi.id);
  if (error === undefined && note.trim() === '' && !isAsked) return null;
  return (
    <TextArea
      {...{ name, label: texts.why(kpi.name), error, value: note, rows: 2 }}
      hint={reason && texts.reasons[reason]}
      focused={focus === name}
    />
  );
}
