import { DataTable } from '../../platform/pages/data-table.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { AssessmentPicture } from '../assessment-page.service.js';
import type { RoundPicture } from '../assessment-results.service.js';
import { HIGHEST, LOWEST, STATEMENTS, type Theme, THEMES } from '../domain/statements.js';
import { assessmentTexts } from './assessment-texts.js';
import { changeWords, meanWords } from './mean-words.js';

interface RoundResultsProps {
  readonly picture: AssessmentPicture;
  readonly shown: RoundPicture;
  readonly locale: Locale;
}

/** What one round said, statement by statement beside the round before it, and by department. */
export function RoundResults({ picture, shown, locale }: RoundResultsProps) {
  const texts = assessmentTexts[locale];
  const { rounds } = picture;
  const before = rounds[rounds.indexOf(shown) + 1]?.results ?? null;
  const { results } = shown;
  if (results === null) return null;
  return (
    <>
      <section class="section stack" aria-labelledby="results">
        <h2 id="results">{texts.ofRound(shown.round.name)}</h2>
        {THEMES.every((theme) => results.all.themes[theme] === null) ? (
          <p>{texts.tooFew}</p>
        ) : (
          THEMES.map((theme) => (
            <div key={theme} class="stack">
              <h3>
                {texts.theme[theme]} <span class="muted">{meanWords(results.all.themes[theme], locale)}</span>
              </h3>
              <DataTable
                caption={texts.theme[theme]}
                captionHidden
                columns={[
                  { label: texts.statement },
                  { label: texts.mean, number: true },
                  { label: texts.change, number: true },
                ]}
                rows={STATEMENTS.filter((statement) => statement.theme === theme).map((statement) => {
                  const mean = results.all.statements[statement.key] ?? null;
                  return {
                    key: statement.key,
                    cells: [
                      statement[locale],
                      <MeanBar {...{ mean, theme, locale }} />,
                      changeWords(mean, before?.all.statements[statement.key] ?? null, locale),
                    ],
                  };
                })}
              />
            </div>
          ))
        )}
      </section>
      <section class="section stack" aria-labelledby="departments">
        <h2 id="departments">{texts.byDepartment}</h2>
        <p class="small muted">{texts.hiddenHelp}</p>
        <Departments {...{ picture, shown, locale }} />
      </section>
    </>
  );
}

function MeanBar({
  mean,
  theme,
  locale,
}: {
  readonly mean: number | null;
  readonly theme: Theme;
  readonly locale: Locale;
}) {
  const share = mean === null ? 0 : ((mean - LOWEST) / (HIGHEST - LOWEST)) * 100;
  return (
    <span class="mean">
      <svg class={`mean-bar theme-${theme}`} width="100" height="10" aria-hidden="true" focusable="false">
        <rect class="mean-ground" width="100" height="10" rx="2" />
        <rect class="theme-mark" width={share} height="10" rx="2" />
      </svg>{' '}
      {meanWords(mean, locale)}
    </span>
  );
}

function Departments({ picture, shown, locale }: RoundResultsProps) {
  const texts = assessmentTexts[locale];
  const named = (shown.results?.departments ?? []).map(({ departmentId, themes }) => ({
    ...{ departmentId, themes },
    name: picture.departmentOf.get(departmentId ?? '')?.name ?? texts.noDepartment,
  }));
  return (
    <DataTable
      caption={texts.byDepartment}
      captionHidden
      columns={[
        { label: texts.department },
        ...THEMES.map((theme) => ({ label: texts.theme[theme], number: true })),
      ]}
      rows={named
        .sort((a, b) => a.name.localeCompare(b.name))
        .map(({ departmentId, name, themes }) => ({
          key: departmentId ?? 'none',
          cells: [
            name,
            ...THEMES.map((theme) =>
              themes === null ? <span class="muted">{texts.hidden}</span> : meanWords(themes[theme], locale),
            ),
          ],
        }))}
    />
  );
}
