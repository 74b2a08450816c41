import type { ChromeProps } from '../../access/page-chrome.js';
import { Status } from '../../platform/pages/badge.js';
import { LinkButton } from '../../platform/pages/button.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { Flag } from '../domain/flags.js';
import type { TouchpointPicture } from '../journey-picture.service.js';
import { JourneyDrawing } from './journey-drawing.js';
import { journeyTexts } from './journey-texts.js';

interface JourneyPageProps {
  readonly frame: ChromeProps;
  readonly journey: readonly TouchpointPicture[];
  /** Whether whoever looks may add to it. */
  readonly mayDraw: boolean;
}

/** The whole journey: drawn as customers and employees live it, then moment by moment. */
export function JourneyPage({ frame, journey, mayDraw }: JourneyPageProps) {
  const { locale } = frame;
  const texts = journeyTexts[locale];
  const flagged = journey.filter(({ flags }) => flags.length > 0).length;
  return (
    <Layout {...frame}>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          mayDraw && (
            <LinkButton href="/journey/new" kind="quiet">
              {texts.add}
            </LinkButton>
          )
        }
      />
      {journey.length === 0 ? (
        <EmptyState title={texts.empty}>{texts.emptyHelp}</EmptyState>
      ) : (
        <div class="stack">
          <p>{flagged === 0 ? texts.allWell : texts.toSeeTo(flagged)}</p>
          <JourneyDrawing journey={journey} locale={locale} />
          <p>
            <a href="/budget">{texts.budget}</a>
          </p>
          <section class="section stack" aria-labelledby="moments">
            <h2 id="moments">{texts.table}</h2>
            <DataTable
              caption={texts.table}
              captionHidden
              columns={[
                { label: texts.moment },
                { label: texts.expects },
                { label: texts.promise },
                { label: texts.owner },
                { label: texts.needs },
                { label: texts.findings },
              ]}
              rows={journey.map((picture) => ({
                key: picture.touchpoint.key,
                cells: cellsOf(picture, locale),
              }))}
            />
          </section>
        </div>
      )}
    </Layout>
  );
}

function cellsOf({ touchpoint, departments, needs, flags }: TouchpointPicture, locale: Locale) {
  const texts = journeyTexts[locale];
  const { key, name, channel, expectation, promise } = touchpoint;
  const missing = <span class="muted">{texts.none}</span>;
  return [
    <>
      <a href={`/journey/${key}`}>{name}</a>
      <br />
      <span class="small muted">{texts.channel[channel]}</span>
    </>,
    expectation ?? missing,
    promise ?? missing,
    departments.map((department) => department.name).join(', ') || missing,
    needs.map(({ need }) => need.text).join('; ') || missing,
    <Flags flags={flags} locale={locale} />,
  ];
}

export function Flags({ flags, locale }: { readonly flags: readonly Flag[]; readonly locale: Locale }) {
  if (flags.length === 0) return null;
  return (
    <>
      {flags.map((flag) => (
        <Status key={flag} tone="at-risk">
          {journeyTexts[locale].flags[flag]}
        </Status>
      ))}
    </>
  );
}
