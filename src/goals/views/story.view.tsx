import type { ChromeProps } from '../../access/page-chrome.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import { LinkButton } from '../../platform/pages/button.js';
import { ErrorSummary } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { ChoicesSection } from './choices-section.js';
import { HistorySection } from './history-section.js';
import { MovesSection } from './moves-section.js';
import { PhaseLine } from './phase-line.js';
import type { StoryProps } from './story-props.js';
import { storyTexts } from './story-texts.js';
import { SupportSection } from './support-section.js';

interface StoryPageProps extends StoryProps {
  readonly frame: ChromeProps;
  readonly done?: 'stance' | undefined;
}

export function StoryPage({ frame, done, ...props }: StoryPageProps) {
  const { story, reader, clash, problems = [] } = props;
  const { locale } = reader;
  const texts = storyTexts[locale];
  const { goal, cycle, own } = story;
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={texts.eyebrow(periodWords({ ...cycle, kind: 'year', number: 1 }, locale))}
        title={goal.statement}
        lead={texts.lead}
      />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {clash && <Flash tone="warning">{clash.texts?.[locale] ?? clash.message}</Flash>}
        {done && <Flash>{texts.stated}</Flash>}
        {story.expired && <Flash tone="warning">{texts.expired(formatDate(goal.horizon, locale))}</Flash>}
        {story.toRevalidate && !story.expired && <Flash tone="note">{texts.revalidate}</Flash>}
        <PhaseLine story={story} reader={reader} />
        {goal.phase !== 'retired' && own.length > 0 && (
          <p class="row">
            {own.map(({ key, name }) => (
              <LinkButton
                key={key}
                href={`/goal/${goal.key}/departments/${key}`}
                kind={own.length === 1 ? 'primary' : 'quiet'}
              >
                {texts.speak(name)}
              </LinkButton>
            ))}
          </p>
        )}
        {story.mayChange && (
          <p>
            <a href={`/goal/${goal.key}/change`}>{texts.changeIt}</a>
          </p>
        )}
        <SupportSection {...props} />
        <ChoicesSection {...props} />
        <MovesSection {...props} />
        <HistorySection {...props} />
        <p>
          <a href={`/goal?cycle=${cycle.year}`}>{texts.toGoal}</a>
        </p>
      </div>
    </Layout>
  );
}
