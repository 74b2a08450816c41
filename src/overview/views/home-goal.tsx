import { periodWords } from '../../cycles/domain/session-words.js';
import { isExpired } from '../../goals/domain/expiry.js';
import { Badge, Status } from '../../platform/pages/badge.js';
import { Card } from '../../platform/pages/card.js';
import type { Locale } from '../../platform/pages/locale.js';
import { changeLines } from '../domain/change-lines.js';
import type { GoalPicture } from '../goal-page.service.js';
import { homeRoleTexts } from './home-role-texts.js';
import { homeTexts } from './home-texts.js';
import { monthTexts } from './month-texts.js';
import { percentWords, pointsWords } from './percent.js';

interface GoalProps {
  readonly goal: GoalPicture | null;
  /** Whether to say what there is to watch: leadership's business, and the planners'. */
  readonly closely: boolean;
  readonly locale: Locale;
}

export function HomeGoal({ goal: picture, closely, locale }: GoalProps) {
  const texts = homeTexts[locale];
  if (picture === null) {
    return (
      <Card title={texts.noGoal}>
        <p class="muted">{texts.noGoalHelp}</p>
        {closely && (
          <p>
            <a href="/goal">{texts.toGoal}</a>
          </p>
        )}
      </Card>
    );
  }
  const { goal, progress: standing } = picture;
  const { progress, coverage, month } = standing;
  return (
    <Card title={texts.goal}>
      <p class="statement">{goal.statement}</p>
      {goal.adoptedAt === null && (
        <p>
          <Badge tone="accent">{texts.draft}</Badge>
        </p>
      )}
      {goal.phase === 'retired' && (
        <p>
          <Status tone="stale">{texts.retired}</Status>
        </p>
      )}
      {isExpired(goal, picture.today) && (
        <p>
          <Status tone="at-risk">{texts.expired}</Status>
        </p>
      )}
      <p class="muted">{periodWords({ kind: 'month', ...month }, locale)}</p>
      {progress === null ? (
        <p>{texts.unknown}</p>
      ) : (
        <>
          <Meter progress={progress} locale={locale} />
          <p class="small muted">{texts.coverage(percentWords(coverage, locale))}</p>
        </>
      )}
      {closely && <Watched picture={picture} locale={locale} />}
      <p>
        <a href="/goal">{texts.toGoal}</a> · <a href="/month">{monthTexts[locale].menu}</a>
      </p>
    </Card>
  );
}

function Meter({ progress, locale }: { readonly progress: number; readonly locale: Locale }) {
  return (
    <p class="meter">
      <b>{percentWords(progress, locale)}</b>
      <MeterBar share={progress} />
    </p>
  );
}

/** How much of a whole there is; the words beside it say the same. */
export function MeterBar({ share }: { readonly share: number }) {
  return (
    <svg class="meter-bar" aria-hidden="true" focusable="false">
      <rect class="block-ground" width="100%" height="10" rx="5" />
      <rect class="block-filled" width={`${Math.round(share * 1000) / 10}%`} height="10" rx="5" />
    </svg>
  );
}

const LINES_SHOWN = 3;

function Watched({
  picture: { progress: standing, kpiNames },
  locale,
}: {
  readonly picture: GoalPicture;
  readonly locale: Locale;
}) {
  const texts = homeTexts[locale];
  const roles = homeRoleTexts[locale];
  const { change, progress, departments } = standing;
  const moved = change && progress !== null ? changeLines(change, progress) : null;
  const offTrack = departments
    .flatMap(({ kpis }) => kpis)
    .filter(({ status }) => status === 'off-track').length;
  return (
    <>
      {moved && <p>{texts.since(pointsWords(moved.total, locale))}</p>}
      {moved && moved.lines.length > 0 && (
        <>
          <p class="small muted">{roles.changed}</p>
          <ul class="plain-list small moved">
            {moved.lines.slice(0, LINES_SHOWN).map(({ kpiId, points }) => (
              <li key={kpiId ?? ''}>
                <b>{pointsWords(points, locale)}</b>{' '}
                {kpiId === null ? (
                  roles.freshness
                ) : (
                  <a href={`/kpis/${standing.keys.get(kpiId) ?? ''}`}>{kpiNames.get(kpiId)}</a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {offTrack > 0 && (
        <p>
          <Status tone="off-track">{texts.watch(offTrack)}</Status>
        </p>
      )}
    </>
  );
}
