import type { AbsenceCommand } from '../../organizations/absences.service.js';
import type { KnownPerson } from '../../organizations/people.service.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { DateField } from '../../platform/pages/date-field.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import { controlAttributes, Field } from '../../platform/pages/field.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import { offered, type TypedAbsence } from '../domain/typed-absence.js';
import { absenceTexts } from './absence-texts.js';

/** With more people than these a list to choose from would outweigh the page: the name is typed. */
const MOST_OFFERED = 300;
const STAND_INS = 'stand-ins';

export interface AbsencesProps {
  readonly locale: Locale;
  /** Where the forms are sent: `/account/absences`. */
  readonly path: string;
  readonly absences: readonly AbsenceCommand[];
  readonly standIns: readonly KnownPerson[];
  readonly today: string;
  /** What was typed and is not kept. */
  readonly refused?: { readonly typed: TypedAbsence; readonly problems: readonly FieldProblem[] } | undefined;
}

/** Which of the page's forms a refused absence belongs to: tells its fields from those of the others. */
export const absenceScope = ({ was }: TypedAbsence): string => (was === '' ? 'absence' : `absence-${was}`);

/** When somebody is away, and who stands in: added, changed and removed. */
export function Absences(props: AbsencesProps) {
  const { locale, absences, standIns, today, path, refused } = props;
  const texts = absenceTexts[locale];
  const present = absences.filter(({ until }) => until >= today);
  const over = absences.filter(({ until }) => until < today);
  const empty: TypedAbsence = { from: '', until: '', standIn: '', was: '' };
  const isKnown = (was: string) => present.some(({ from }) => from === was);
  return (
    <div class="stack">
      {standIns.length <= MOST_OFFERED && (
        <datalist id={STAND_INS}>
          {standIns.map((person) => (
            <option key={person.id} value={offered(person)} />
          ))}
        </datalist>
      )}
      {present.length === 0 && <p class="muted">{texts.none}</p>}
      {present.length > 0 && (
        <ul class="plain-list account-rows">
          {present.map((absence) => (
            <Present key={absence.from} {...{ ...props, absence }} />
          ))}
        </ul>
      )}
      <AbsenceForm
        {...{ locale, path }}
        typed={refused && !isKnown(refused.typed.was) ? refused.typed : empty}
        problems={refused && !isKnown(refused.typed.was) ? refused.problems : []}
        action={texts.add}
      />
      {over.length > 0 && (
        <details class="folded">
          <summary>{texts.over(over.length)}</summary>
          <ul>
            {over.map((absence) => (
              <li key={absence.from}>{daysWords(absence, locale)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Present({ locale, path, standIns, refused, absence }: AbsencesProps & { absence: AbsenceCommand }) {
  const texts = absenceTexts[locale];
  const { from, until, standIn } = absence;
  const person = standIns.find(({ address }) => address === standIn);
  const isRefused = refused?.typed.was === from;
  const kept = { from, until, standIn: person ? offered(person) : (standIn ?? ''), was: from };
  const days = daysWords(absence, locale);
  return (
    <li>
      <div>
        <strong>{days}</strong>
        <p class="small muted">
          {standIn === null ? texts.deputies : texts.standsIn(person?.name ?? standIn)}
        </p>
        <details class="folded" open={isRefused}>
          <summary>
            {texts.change} <span class="visually-hidden">{days}</span>
          </summary>
          <AbsenceForm
            {...{ locale, path }}
            typed={isRefused ? refused.typed : kept}
            problems={isRefused ? refused.problems : []}
            action={texts.save}
          />
        </details>
      </div>
      <form method="post" action={`${path}/removal`}>
        <input type="hidden" name="from" value={from} />
        <Button kind="quiet">
          {texts.remove} <span class="visually-hidden">{days}</span>
        </Button>
      </form>
    </li>
  );
}

interface AbsenceFormProps {
  readonly locale: Locale;
  readonly path: string;
  readonly typed: TypedAbsence;
  readonly problems: readonly FieldProblem[];
  readonly action: string;
}

function AbsenceForm({ locale, path, typed, problems, action }: AbsenceFormProps) {
  const texts = absenceTexts[locale];
  const scope = absenceScope(typed);
  const own = (name: 'from' | 'until' | 'standIn') => ({
    ...{ name, scope, error: errorOf(problems, name, locale) },
  });
  const standIn = { ...own('standIn'), label: texts.standIn, hint: texts.standInHint };
  return (
    <form class="stack fields" method="post" action={path}>
      <input type="hidden" name="was" value={typed.was} />
      <div class="grid">
        <DateField {...own('from')} label={texts.from} value={typed.from} required />
        <DateField {...own('until')} label={texts.until} value={typed.until} required />
      </div>
      <Field {...standIn}>
        <input
          class="input"
          type="text"
          list={STAND_INS}
          value={typed.standIn}
          autocomplete="off"
          {...controlAttributes(standIn)}
        />
      </Field>
      <p>
        <Button kind="quiet">{action}</Button>
      </p>
    </form>
  );
}

function daysWords({ from, until }: AbsenceCommand, locale: Locale): string {
  const texts = absenceTexts[locale];
  return texts.days(formatDate(from, locale, 'short'), formatDate(until, locale, 'short'));
}
