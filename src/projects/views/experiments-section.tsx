import { DataTable } from '../../platform/pages/data-table.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';
import { isOver } from '../domain/moves.js';
import type { ProjectPicture } from '../project-pictures.service.js';
import { ProjectName, ProjectStanding } from './project-state.js';
import { hoursWords, moneyWords } from './project-words.js';
import { projectsTexts } from './projects-texts.js';

interface ExperimentsSectionProps {
  readonly pictures: readonly ProjectPicture[];
  /** What was learned, by the id of the project. */
  readonly learned: ReadonlyMap<string, string>;
  readonly currency: string;
  readonly locale: Locale;
}

/** What is tried out, what it may cost at most, when it stops, and what was learned. */
export function ExperimentsSection({ pictures, learned, currency, locale }: ExperimentsSectionProps) {
  const texts = projectsTexts[locale];
  const columns = texts.experimentColumns;
  const experiments = pictures.filter(({ project }) => project.hypothesis !== null);
  return (
    <section class="section stack" aria-labelledby="experiments">
      <h2 id="experiments">{texts.experiments}</h2>
      {experiments.length === 0 ? (
        <p class="muted">{texts.noExperiments}</p>
      ) : (
        <DataTable
          caption={texts.experiments}
          captionHidden
          columns={[
            { label: columns.experiment },
            { label: texts.columns.state },
            { label: columns.hypothesis },
            { label: columns.cap },
            { label: columns.stop },
            { label: columns.learned },
          ]}
          rows={experiments.map((picture) => ({
            key: picture.project.key,
            cells: [
              <ProjectName picture={picture} locale={locale} />,
              <ProjectStanding picture={picture} locale={locale} />,
              picture.project.hypothesis,
              capWords(picture, currency, locale),
              picture.project.stopOn && formatDate(picture.project.stopOn, locale),
              learned.get(picture.project.id) ?? (
                <span class="muted">{isOver(picture.project.state) ? '–' : texts.notYet}</span>
              ),
            ],
          }))}
        />
      )}
    </section>
  );
}

/** The risk cap in words: `€ 2,000, 40 hours, 300 customers`. */
export function capWords({ project }: ProjectPicture, currency: string, locale: Locale): string {
  const { capMoney, capHours, capCustomers } = project;
  return [
    ...(capMoney === null ? [] : [moneyWords(capMoney, currency, locale)]),
    ...(capHours === null ? [] : [hoursWords(capHours, locale)]),
    ...(capCustomers === null
      ? []
      : [projectsTexts[locale].customers(formatNumber(capCustomers, locale, { decimals: 0 }))]),
  ].join(', ');
}
