import type { ChromeProps } from '../../access/page-chrome.js';
import { addDays } from '../../calendar/domain/time.js';
import { CHANGE_KINDS } from '../../kpis/domain/department-change.js';
import { LinkButton } from '../../platform/pages/button.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { StoryEntry, StructureStory } from '../structure-story.service.js';
import { changesTexts } from './department-changes-texts.js';

interface ChangesPageProps {
  readonly frame: ChromeProps;
  readonly story: StructureStory;
  readonly mayChange: boolean;
}

/** The story of what changed within the years, the latest first. */
export function DepartmentChangesPage({ frame, story, mayChange }: ChangesPageProps) {
  const { locale } = frame;
  const texts = changesTexts[locale];
  const days = [...new Set(story.entries.map(({ on }) => on))];
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} />
      <div class="stack">
        {mayChange && (
          <p class="row">
            {CHANGE_KINDS.map((kind) => (
              <LinkButton key={kind} href={`/departments/changes/new?kind=${kind}`} kind="quiet">
                {texts.start[kind]}
              </LinkButton>
            ))}
          </p>
        )}
        {days.length === 0 && <EmptyState title={texts.none}>{texts.noneHelp}</EmptyState>}
        {days.map((day) => (
          <section key={day} class="section stack" aria-labelledby={`on-${day}`}>
            <h2 id={`on-${day}`}>
              {formatDate(day, locale)}
              {day > story.today && <span class="muted"> · {texts.comes}</span>}
            </h2>
            <ul class="stack plain-list">
              {story.entries
                .filter(({ on }) => on === day)
                .map((entry, index) => (
                  <Entry key={index} {...{ entry, story, locale }} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Layout>
  );
}

interface EntryProps {
  readonly entry: StoryEntry;
  readonly story: StructureStory;
  readonly locale: Locale;
}

function Entry({ entry, story, locale }: EntryProps) {
  const texts = changesTexts[locale];
  if ('event' in entry) {
    const { what, name, other } = entry.event;
    return <li>{texts.events[what](name, other)}</li>;
  }
  if ('rebasing' in entry) {
    const { kpi, rebasing, by } = entry;
    return (
      <li>
        <a href={`/kpis/${kpi.key}`}>
          <strong>{texts.rebased(kpi.name)}</strong>
        </a>
        {by && <span class="muted"> · {texts.by(by)}</span>}
        <Reason text={rebasing.reason} />
      </li>
    );
  }
  const { change, by } = entry;
  const names = (keys: readonly string[]) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(
      keys.map((key) => story.names.get(key) ?? key),
    );
  const before = addDays(change.fromDate, -1).slice(0, 7);
  return (
    <li id={`change-${change.id}`}>
      <strong>{texts.did[change.kind](names(change.departments), names(change.into))}</strong>
      {by && <span class="muted"> · {texts.by(by)}</span>}
      <Reason text={change.reason} />
      <details class="folded">
        <summary>{texts.effects(change.effects.length)}</summary>
        <ul>
          {change.effects.map(({ text }, index) => (
            <li key={index}>{text[locale]}</li>
          ))}
        </ul>
      </details>
      <p class="small">
        <a href={`/goal?month=${before}`}>{texts.asOf}</a>
      </p>
    </li>
  );
}

export function Reason({ text }: { readonly text: string }) {
  return (
    <blockquote class="quoted">
      <p class="pre-line">{text}</p>
    </blockquote>
  );
}
