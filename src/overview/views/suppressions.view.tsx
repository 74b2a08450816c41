import type { ChromeProps } from '../../access/page-chrome.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { Breakable } from '../../platform/pages/breakable.js';
import { Card } from '../../platform/pages/card.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { ListedSuppression, SuppressionList } from '../suppressions-page.service.js';
import { momentWords, type Reader } from './moment.js';
import { suppressionTexts } from './suppression-texts.js';

interface SuppressionsProps {
  readonly frame: ChromeProps;
  readonly active: SuppressionList;
  readonly lifted: readonly ListedSuppression[];
  /** Name of the one that was just lifted. */
  readonly just: string | undefined;
  readonly isFirst: boolean;
  readonly zone: string;
}

/** Whom no mail reaches, why, and what to do. */
export function SuppressionsPage({ frame, active, lifted, just, isFirst, zone }: SuppressionsProps) {
  const { locale } = frame;
  const texts = suppressionTexts[locale];
  const reader = { locale, zone };
  const { suppressions, next } = active;
  return (
    <Layout {...frame}>
      <PageHeader
        title={texts.title}
        lead={suppressions.length === 0 ? undefined : texts.lead}
        actions={
          <LinkButton href="/outbox" kind="quiet">
            {texts.toOutbox}
          </LinkButton>
        }
      />
      <div class="stack">
        {just !== undefined && <Flash>{texts.done(just)}</Flash>}
        {suppressions.length === 0 ? (
          <EmptyState title={texts.none}>{texts.noneHelp}</EmptyState>
        ) : (
          <>
            <Active suppressions={suppressions} reader={reader} />
            <Card title={texts.todo}>
              <ul>
                {texts.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
            </Card>
          </>
        )}
        <div class="row">
          {next && (
            <LinkButton href={`/outbox/suppressed?after=${next}`} kind="quiet">
              {texts.older}
            </LinkButton>
          )}
          {!isFirst && <a href="/outbox/suppressed">{texts.newest}</a>}
        </div>
        {isFirst && lifted.length > 0 && <Lifted lifted={lifted} reader={reader} />}
      </div>
    </Layout>
  );
}

interface TableProps {
  readonly suppressions: readonly ListedSuppression[];
  readonly reader: Reader;
}

function Active({ suppressions, reader }: TableProps) {
  const texts = suppressionTexts[reader.locale];
  return (
    <DataTable
      caption={texts.active}
      columns={[
        { label: texts.who },
        { label: texts.address },
        { label: texts.since },
        { label: texts.why },
        { label: texts.act },
      ]}
      rows={suppressions.map((one) => ({
        key: one.id,
        cells: [
          one.person.name,
          <Breakable key="address">{one.address}</Breakable>,
          momentWords(one.since, reader),
          <Why key="why" one={one} reader={reader} />,
          <form key="lift" method="post" action={`/outbox/suppressed/${one.id}/lifting`}>
            <Button kind="quiet">
              {texts.lift} <span class="visually-hidden">{texts.liftFor(one.person.name)}</span>
            </Button>
          </form>,
        ],
      }))}
    />
  );
}

/** The cause leads to the mail that told it; what the server said stands below. */
function Why({ one, reader }: { readonly one: ListedSuppression; readonly reader: Reader }) {
  const { cause, mailId, said, status } = one;
  return (
    <>
      <a href={`/outbox/${mailId}`}>{suppressionTexts[reader.locale].causes[cause]}</a>
      {(said ?? status) !== null && (
        <>
          <br />
          <span class="small muted">{said ?? status}</span>
        </>
      )}
    </>
  );
}

function Lifted({
  lifted,
  reader,
}: {
  readonly lifted: readonly ListedSuppression[];
  readonly reader: Reader;
}) {
  const texts = suppressionTexts[reader.locale];
  return (
    <DataTable
      caption={texts.lifted}
      columns={[
        { label: texts.who },
        { label: texts.address },
        { label: texts.since },
        { label: texts.until },
        { label: texts.how },
      ]}
      rows={lifted.map(({ id, person, address, since, liftedAt, liftCause, lifter }) => ({
        key: id,
        cells: [
          person.name,
          <Breakable key="address">{address}</Breakable>,
          momentWords(since, reader),
          liftedAt === null ? '–' : momentWords(liftedAt, reader),
          lifter === null ? texts.lifts[liftCause ?? 'api'] : texts.by(lifter),
        ],
      }))}
    />
  );
}
