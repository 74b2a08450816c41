import type { ChangeSince } from '../../kpis/domain/change-since.js';
import type { Locale } from '../../platform/pages/locale.js';
import { type ChangeLine, changeLines, type DepartmentLine } from '../domain/change-lines.js';
import { listWords } from '../domain/lists.js';
import { goalMonthsTexts } from './goal-months-texts.js';
import { goalTexts } from './goal-texts.js';
import { percentWords, pointsWords } from './percent.js';

interface ChangeProps {
  readonly change: ChangeSince | null;
  readonly progress: number | null;
  /** The month before, in words. */
  readonly since: string | null;
  readonly names: ReadonlyMap<string, string>;
  /** Names of departments by id; by an empty one that of what belongs to none. */
  readonly departments: ReadonlyMap<string, string>;
  readonly locale: Locale;
}

/** What moved the goal, line by line; the lines add up to the change as it is written. */
export function GoalChange({ change, progress, since, names, departments, locale }: ChangeProps) {
  const texts = goalTexts[locale];
  if (!change || progress === null || since === null) return <p class="muted">{texts.noChange}</p>;
  const { before, now, total, lines, unmoved, departments: sums } = changeLines(change, progress);
  const longest = Math.max(...lines.map(({ points }) => Math.abs(points)), 1);
  return (
    <>
      <p>
        {texts.stood(percentWords(before / 100, locale, 1), percentWords(now / 100, locale, 1))}
        {unmoved > 0 && <span class="muted"> {texts.unmoved(unmoved)}</span>}
      </p>
      <table class="changes">
        <caption class="visually-hidden">{texts.change(since)}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{texts.contribution}</th>
            <td />
            <th scope="col">{texts.points}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.kpiId ?? ''}>
              <th scope="row">
                {line.kpiId === null ? (
                  <Freshness change={change} names={names} locale={locale} />
                ) : (
                  (names.get(line.kpiId) ?? '')
                )}
              </th>
              <td>
                <Bar line={line} longest={longest} />
              </td>
              <td class="number">{pointsWords(line.points, locale)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.total}</th>
            <td />
            <td class="number">{pointsWords(total, locale)}</td>
          </tr>
        </tfoot>
      </table>
      {sums.length > 0 && (
        <DepartmentSums
          sums={sums}
          rest={lines.find(({ kpiId }) => kpiId === null)?.points ?? 0}
          names={departments}
          locale={locale}
        />
      )}
    </>
  );
}

/** The same by department, in one sentence's room. */
function DepartmentSums({
  sums,
  rest,
  names,
  locale,
}: {
  readonly sums: readonly DepartmentLine[];
  /** Of readings that came or went. */
  readonly rest: number;
  readonly names: ReadonlyMap<string, string>;
  readonly locale: Locale;
}) {
  const parts = sums.map(({ departmentId, points }) => ({
    name: names.get(departmentId ?? '') ?? '',
    points,
  }));
  if (rest !== 0) parts.push({ name: goalTexts[locale].freshness.toLowerCase(), points: rest });
  return (
    <p class="muted">
      {goalMonthsTexts[locale].byDepartment}:{' '}
      {parts.map(({ name, points }) => `${name} ${pointsWords(points, locale)}`).join(', ')}.
    </p>
  );
}

function Freshness({
  change,
  names,
  locale,
}: Pick<ChangeProps, 'names' | 'locale'> & { change: ChangeSince }) {
  const texts = goalTexts[locale];
  const { becameFresh, becameStale } = change.freshness;
  const named = (ids: readonly string[]) =>
    listWords(
      ids.map((id) => names.get(id) ?? ''),
      locale,
    );
  return (
    <>
      {texts.freshness}
      <span class="small muted reading-names">
        {becameFresh.length > 0 && <span>{texts.fresh(named(becameFresh))}</span>}
        {becameStale.length > 0 && <span>{texts.gone(named(becameStale))}</span>}
      </span>
    </>
  );
}

/** To the right of the middle what raised it, to the left what lowered it. */
function Bar({ line: { points }, longest }: { readonly line: ChangeLine; readonly longest: number }) {
  const width = (Math.abs(points) / longest) * 50;
  return (
    <svg class="change-bar" aria-hidden="true" focusable="false">
      <rect
        class={points > 0 ? 'raised' : 'lowered'}
        x={`${points > 0 ? 50 : 50 - width}%`}
        width={`${width}%`}
        y="4"
        height="12"
        rx="2"
      />
      <line class="middle" x1="50%" x2="50%" y1="0" y2="20" />
    </svg>
  );
}
