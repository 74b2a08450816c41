import type { ChromeProps } from '../../access/page-chrome.js';
import type { StaysIn } from '../../mail/domain/way-out.js';
import type { MailboxEntry } from '../../mail/mailbox.service.js';
import { LinkButton } from '../../platform/pages/button.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { mailKindWords } from '../domain/mail-words.js';
import { mailboxTexts } from './mailbox-texts.js';
import { momentWords, type Reader } from './moment.js';

interface MailboxListProps {
  readonly frame: ChromeProps;
  readonly mails: readonly MailboxEntry[];
  /** Where the page of older ones begins. */
  readonly next: string | null;
  /** Id of the person whose mails alone are listed. */
  readonly to: string | undefined;
  readonly isFirst: boolean;
  /** Where they ended, if nothing sent them beyond this installation. */
  readonly stays: StaysIn | null;
  readonly zone: string;
}

/** Moments are shown to the minute. */
const LATE_MS = 60_000;

/** What has left, by when it was due: the newest first. */
export function MailboxListPage({ frame, mails, next, to, isFirst, stays, zone }: MailboxListProps) {
  const texts = mailboxTexts[frame.locale];
  const reader = { locale: frame.locale, zone };
  const name = to === undefined ? undefined : mails[0]?.to.name;
  const rows = mails.map((mail) => ({
    key: mail.id,
    cells: [
      mail.readable ? <a href={`/mailbox/${mail.id}`}>{mail.subject}</a> : texts.hidden,
      mailKindWords(mail.kind, frame.locale),
      to === undefined ? <a href={pathOf({ to: mail.to.id })}>{mail.to.name}</a> : mail.to.name,
      <Moment {...{ mail, reader }} />,
    ],
  }));
  return (
    <Layout {...frame}>
      <PageHeader
        title={name === undefined ? texts.title : texts.titleOf(name)}
        lead={stays === null ? texts.leadReal : texts.leads[stays]}
      />
      <div class="stack">
        {rows.length === 0 && isFirst && to === undefined && (
          <EmptyState title={texts.none}>{texts.noneWhy}</EmptyState>
        )}
        {rows.length === 0 && !(isFirst && to === undefined) && (
          <EmptyState title={texts.noneHere}>{texts.noneHereWhy}</EmptyState>
        )}
        {rows.length > 0 && (
          <div class="mail-table">
            <DataTable
              caption={texts.caption}
              captionHidden
              columns={[
                { label: texts.subject },
                { label: texts.kind },
                { label: texts.to },
                { label: texts.due },
              ]}
              rows={rows}
            />
          </div>
        )}
        <div class="row">
          {next && (
            <LinkButton href={pathOf({ to, after: next })} kind="quiet">
              {texts.older}
            </LinkButton>
          )}
          {!isFirst && <a href={pathOf({ to })}>{texts.newest}</a>}
          {to !== undefined && <a href="/mailbox">{texts.everybody}</a>}
        </div>
      </div>
    </Layout>
  );
}

interface MomentProps {
  readonly mail: MailboxEntry;
  readonly reader: Reader;
}

/** When it was due, by which the list is sorted; and when it left, where it was late. */
function Moment({ mail: { dueAt, leftAt }, reader }: MomentProps) {
  const due = momentWords(dueAt, reader);
  if (leftAt - dueAt < LATE_MS) return due;
  const { leftLater } = mailboxTexts[reader.locale];
  return (
    <div>
      {due}
      <div class="small muted">{leftLater(momentWords(leftAt, reader))}</div>
    </div>
  );
}

function pathOf(query: { readonly to?: string | undefined; readonly after?: string }): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const search = new URLSearchParams(given).toString();
  return search === '' ? '/mailbox' : `/mailbox?${search}`;
}
