import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { ProjectMove } from '../project-move.entity.js';
import { hoursWords, moneyWords, projectWords } from './project-words.js';
import { projectTexts } from './project-texts.js';

interface HistorySectionProps {
  readonly moves: readonly ProjectMove[];
  /** Names of people by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly currency: string;
  readonly locale: Locale;
}

/** Each step and each report, the latest first. */
export function HistorySection({ moves, names, currency, locale }: HistorySectionProps) {
  const texts = projectTexts[locale];
  return (
    <section class="section stack" aria-labelledby="history">
      <h2 id="history">{texts.history}</h2>
      <ol class="stack" reversed>
        {moves.toReversed().map((move, index, all) => {
          const before = all[index + 1];
          const isReport = before?.state === move.state && before.waitingFor === move.waitingFor;
          const name = names.get(move.personId ?? '');
          const spent = [
            ...(move.spentHours === null ? [] : [hoursWords(move.spentHours, locale)]),
            ...(move.spentMoney === null ? [] : [moneyWords(move.spentMoney, currency, locale)]),
          ].join(', ');
          return (
            <li key={move.number}>
              <strong>{isReport ? texts.report : projectWords[locale].states[move.state]}</strong>{' '}
              {!isReport && move.waitingFor !== null && texts.waitsFor(move.waitingFor)}
              <span class="muted">
                {' · '}
                {formatDate(move.onDate, locale)}
                {name && `, ${texts.by(name)}`}
                {spent !== '' && ` · ${spent}`}
              </span>
              {move.note !== null && <p class="pre-line">{move.note}</p>}
              {move.learned !== null && <p class="pre-line">{texts.lessons(move.learned)}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
