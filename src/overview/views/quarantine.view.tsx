import type { ChromeProps } from '../../access/page-chrome.js';
import type { HeldMails } from '../../mail/quarantine.service.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { mailKindWords } from '../domain/mail-words.js';
import type { HeldMailPage } from '../quarantine-page.service.js';
import { momentWords, type Reader } from './moment.js';
import { quarantineTexts } from './quarantine-texts.js';

interface QuarantineProps {
  readonly frame: ChromeProps;
  readonly page: HeldMailPage;
  readonly reader: Reader;
  /** Whether the viewer may release it. */
  readonly decides: boolean;
}

/** What is held after a restored back-up, and the decision about it. */
export function QuarantinePage({ frame, page, reader, decides }: QuarantineProps) {
  const texts = quarantineTexts[frame.locale];
  const { state, held, shared } = page;
  const back = (
    <LinkButton href="/outbox" kind="quiet">
      {texts.back}
    </LinkButton>
  );
  if (state === null) {
    return (
      <Layout {...frame}>
        <PageHeader title={texts.title} actions={back} />
        <EmptyState title={texts.none}>{texts.noneHelp}</EmptyState>
      </Layout>
    );
  }
  const taken = state.takenAt === null ? null : momentWords(state.takenAt, reader, 'short');
  const since = state.since === null ? null : momentWords(state.since, reader, 'short');
  const doubtful = held.reduce((sum, mails) => sum + mails.doubtful, 0);
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead(taken, since)} actions={back} />
      <div class="stack">
        {held.length === 0 ? <p>{texts.nothing}</p> : <Held held={held} reader={reader} />}
        {decides ? (
          <Decision doubtful={doubtful} locale={frame.locale} />
        ) : (
          <p class="muted">{shared ? texts.byOperator : texts.byAdmin}</p>
        )}
      </div>
    </Layout>
  );
}

function Held({ held, reader }: { readonly held: readonly HeldMails[]; readonly reader: Reader }) {
  const texts = quarantineTexts[reader.locale];
  return (
    <DataTable
      caption={texts.held}
      columns={[
        { label: texts.kind },
        { label: texts.doubtful },
        { label: texts.fresh },
        { label: texts.people },
        { label: texts.due },
      ]}
      rows={held.map(({ kind, doubtful, fresh, recipients, dueFrom, dueUntil }) => ({
        key: kind,
        cells: [
          <a key="kind" href={`/outbox?status=waiting&kind=${encodeURIComponent(kind)}`}>
            {mailKindWords(kind, reader.locale)}
          </a>,
          String(doubtful),
          String(fresh),
          String(recipients),
          [...new Set([dueFrom, dueUntil])].map((at) => momentWords(at, reader)).join(' – '),
        ],
      }))}
    />
  );
}

function Decision({ doubtful, locale }: { readonly doubtful: number; readonly locale: Reader['locale'] }) {
  const texts = quarantineTexts[locale];
  return (
    <form method="post" action="/quarantine/release" class="stack">
      <Card title={texts.discardTitle}>
        <p>{texts.discardHelp}</p>
        <Button name="doubtful" value="discard">
          {texts.discard(doubtful)}
        </Button>
      </Card>
      <Card title={texts.sendTitle}>
        <p>{texts.sendHelp}</p>
        <Button kind="quiet" name="doubtful" value="send">
          {texts.send(doubtful)}
        </Button>
      </Card>
    </form>
  );
}
