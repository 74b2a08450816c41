import { daysBetween } from '../../calendar/domain/time.js';
import { DataTable } from '../../platform/pages/data-table.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { ProjectPicture } from '../project-pictures.service.js';
import { ProjectName } from './project-state.js';
import { projectWords } from './project-words.js';
import { projectsTexts } from './projects-texts.js';

interface AttentionSectionProps {
  readonly pictures: readonly ProjectPicture[];
  readonly today: string;
  readonly locale: Locale;
}

/** What waits, and what nobody spoke of, by age. */
export function AttentionSection({ pictures, today, locale }: AttentionSectionProps) {
  const texts = projectsTexts[locale];
  const words = projectWords[locale];
  const ageOf = ({ waitingDays, project }: ProjectPicture) =>
    waitingDays ?? daysBetween(project.heardOn, today);
  const waiting = pictures
    .filter(({ waitingDays, flags }) => waitingDays !== null || flags.includes('quiet'))
    .sort((a, b) => ageOf(b) - ageOf(a));
  return (
    <section class="section stack" aria-labelledby="attention">
      <h2 id="attention">{texts.attention}</h2>
      {waiting.length === 0 ? (
        <p class="muted">{texts.nothingQuiet}</p>
      ) : (
        <>
          <p class="muted">{texts.attentionLead}</p>
          <DataTable
            caption={texts.attention}
            captionHidden
            columns={[{ label: texts.columns.project }, { label: texts.age }, { label: texts.what }]}
            rows={waiting.map((picture) => ({
              key: picture.project.key,
              cells: [
                <ProjectName picture={picture} locale={locale} />,
                <strong>{words.days(ageOf(picture))}</strong>,
                picture.waitingDays !== null
                  ? picture.project.waitingFor
                  : quietWords(picture, words.days(ageOf(picture)), locale),
              ],
            }))}
          />
        </>
      )}
    </section>
  );
}

function quietWords({ project }: ProjectPicture, days: string, locale: Locale): string {
  const { heard, proposedFor } = projectsTexts[locale];
  return project.state === 'proposed' ? proposedFor(days) : heard(days);
}
