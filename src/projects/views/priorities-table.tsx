import { Status } from '../../platform/pages/badge.js';
import { DataTable } from '../../platform/pages/data-table.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { RankedProject } from '../priorities.service.js';
import type { ProjectPicture } from '../project-pictures.service.js';
import { Bar, CostBar } from './bar.js';
import { ProjectName, ProjectStanding } from './project-state.js';
import { moneyWords, shareWords } from './project-words.js';
import { projectsTexts } from './projects-texts.js';

interface PrioritiesTableProps {
  readonly caption: string;
  readonly projects: readonly RankedProject[];
  /** The urgency that bars are drawn against: of the most urgent in the quarter. */
  readonly most: number;
  readonly currency: string;
  readonly locale: Locale;
}

/** Projects in their order, each with how urgent it is and what it may cost. */
export function PrioritiesTable({ caption, projects, most, currency, locale }: PrioritiesTableProps) {
  const texts = projectsTexts[locale];
  const { columns } = texts;
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { label: columns.project },
        { label: columns.departments },
        { label: columns.urgency },
        { label: columns.state },
        { label: columns.cost },
      ]}
      rows={projects.map((one) => ({
        key: one.project.key,
        cells: [
          <ProjectName picture={one} place={one.place} locale={locale} />,
          one.departments.map(({ name }) => name).join(', '),
          <>
            {shareWords(one.urgency, locale)}
            <Bar share={most === 0 ? 0 : one.urgency / most} />
          </>,
          <>
            <ProjectStanding picture={one} locale={locale} />
            {one.planned.rank !== null && (
              <span class="of-month small">
                {texts.byHand(one.planned.rank, one.planned.rankReason ?? '', one.rankedBy)}
              </span>
            )}
          </>,
          <Cost picture={one} currency={currency} locale={locale} />,
        ],
      }))}
    />
  );
}

interface CostProps {
  readonly picture: ProjectPicture;
  readonly currency: string;
  readonly locale: Locale;
}

function Cost({ picture: { businessCase, project }, currency, locale }: CostProps) {
  const texts = projectsTexts[locale];
  if (businessCase === null) {
    const { estimatedMoney } = project;
    return <>{moneyWords(estimatedMoney, currency, locale)}</>;
  }
  const { cost, ceilingMoney, isAbove } = businessCase;
  const of = `${moneyWords(cost, currency, locale)} / ${moneyWords(ceilingMoney, currency, locale)}`;
  return (
    <>
      {of}
      <CostBar cost={cost} ceiling={ceilingMoney} />
      {isAbove ? (
        <Status tone="at-risk">{ceilingMoney === 0 ? texts.noCeiling : texts.above}</Status>
      ) : (
        <span class="small muted">{texts.below}</span>
      )}
    </>
  );
}
