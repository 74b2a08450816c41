import type { ChromeProps } from '../../access/page-chrome.js';
import { DecidedInSessions } from '../../cycles/decided-in-sessions.js';
import type { SessionDecisionsAbout } from '../../cycles/session-decisions.js';
import { LinkButton } from '../../platform/pages/button.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { ErrorSummary } from '../../platform/pages/error-summary.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { TouchpointPicture } from '../journey-picture.service.js';
import type { TouchpointFeedback } from '../touchpoint-feedback.entity.js';
import { FeedbackSection, type TypedFeedback } from './feedback-section.js';
import { partnerTexts } from '../partner-texts.js';
import { journeyTexts } from './journey-texts.js';
import { NeedList } from './need-list.js';
import { LoopLine } from './loop-line.js';

interface TouchpointPageProps {
  readonly frame: ChromeProps;
  readonly picture: TouchpointPicture;
  readonly heard: readonly TouchpointFeedback[];
  /** What sessions decided about it; null for whoever is not told. */
  readonly decided: SessionDecisionsAbout | null;
  readonly today: string;
  /** Whether whoever looks may change it. */
  readonly mayChange: boolean;
  /** Whether they may take away what was heard there. */
  readonly mayTakeAway: boolean;
  /** Whether whoever looks comes from outside: they are told of nobody, and of no finding. */
  readonly outside: boolean;
  readonly typed?: TypedFeedback;
  readonly problems?: readonly FieldProblem[];
}

/** One moment of the journey, with what is to be done about it. */
export function TouchpointPage({
  frame,
  picture,
  heard,
  decided,
  today,
  mayChange,
  mayTakeAway,
  outside,
  typed,
  problems = [],
}: TouchpointPageProps) {
  const { locale } = frame;
  const texts = journeyTexts[locale];
  const { touchpoint, departments, kpis, needs, partners, conflicts, flags } = picture;
  const { expectation, expectedOn, source, promise } = touchpoint;
  const missing = <span class="muted">{texts.none}</span>;
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={texts.title}
        title={touchpoint.name}
        lead={texts.channel[touchpoint.channel]}
        actions={
          mayChange && (
            <LinkButton href={`/journey/${touchpoint.key}/change`} kind="quiet">
              {texts.change}
            </LinkButton>
          )
        }
      />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {flags.map((flag) => (
          <Flash key={flag} tone="warning">
            <strong>{texts.flags[flag]}.</strong> {texts.advice[flag]}
          </Flash>
        ))}
        <DefinitionList
          items={[
            {
              term: texts.expects,
              description: expectation ? (
                <>
                  {expectation}
                  {expectedOn && <span class="muted"> · {texts.asOf(formatDate(expectedOn, locale))}</span>}
                </>
              ) : (
                missing
              ),
            },
            { term: texts.source, description: source ?? missing },
            { term: texts.promise, description: promise ?? missing },
            {
              term: texts.owner,
              description: departments.map(({ name }) => name).join(', ') || missing,
            },
            ...(partners.length > 0 && !outside
              ? [
                  {
                    term: partnerTexts[locale].partners,
                    description: partners
                      .map(({ name, company }) => (company === null ? name : `${name} (${company})`))
                      .join(', '),
                  },
                ]
              : []),
          ]}
        />
        <LoopLine loop={touchpoint.loop} locale={locale} />
        <NeedList {...{ needs, promise, outside, locale }} />
        {conflicts.length > 0 && (
          <section class="section stack" aria-labelledby="conflicts">
            <h2 id="conflicts">{texts.conflicts}</h2>
            <ul class="stack">
              {conflicts.map(({ kpi, department, how }) => (
                <li key={kpi.key}>
                  <a href={`/kpis/${kpi.key}`}>{kpi.name}</a>{' '}
                  <span class="muted">({texts.paid(department.name)})</span>: {how}
                </li>
              ))}
            </ul>
          </section>
        )}
        {kpis.length > 0 && (
          <section class="section stack" aria-labelledby="kpis">
            <h2 id="kpis">{texts.kpis}</h2>
            <ul>
              {kpis.map(({ key, name, customer }) => (
                <li key={key}>
                  <a href={`/kpis/${key}`}>{name}</a>
                  {customer && <span class="muted"> · {customer}</span>}
                </li>
              ))}
            </ul>
          </section>
        )}
        {decided && <DecidedInSessions {...{ about: decided, today, locale }} />}
        <FeedbackSection
          {...{ touchpointKey: touchpoint.key, heard, typed, problems, locale, mayTakeAway, outside }}
        />
        <p>
          <a href="/journey">{texts.back}</a>
        </p>
      </div>
    </Layout>
  );
}
