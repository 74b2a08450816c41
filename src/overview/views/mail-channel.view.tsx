import type { ChromeProps } from '../../access/page-chrome.js';
import type { Finding } from '../../mail/check/finding.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { Badge } from '../../platform/pages/badge.js';
import { Button } from '../../platform/pages/button.js';
import { Breakable } from '../../platform/pages/breakable.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { ChannelShown } from '../channel-page.service.js';
import type { SetUpStanding } from '../domain/set-up.js';
import type { StaysIn, WayOut } from '../../mail/domain/way-out.js';
import { SetUpTrail } from '../set-up-steps.js';
import { ChannelState, PauseForm } from './channel-state.js';
import { FateBadge } from './fate-badge.js';
import { KeptMail } from './kept-mail.js';
import { mailChannelTexts } from './mail-channel-texts.js';
import { momentWords, type Reader } from './moment.js';

export interface MailChannelProps {
  readonly frame: ChromeProps;
  readonly channel: ChannelShown;
  readonly reader: Reader;
  readonly way: WayOut & {
    /** Where mails end that reach nobody; null where they leave. */
    readonly stays: StaysIn | null;
    readonly name: string;
    readonly address: string;
    readonly replyAddress: string | null;
    readonly signed: boolean;
  };
  /** The viewer's last test mail. */
  readonly latest: OutboxMail | null;
  readonly setUp: SetUpStanding | null;
  readonly said?: 'asked' | 'paused' | 'resumed' | undefined;
  /** Why mail was not held back. */
  readonly error?: string;
  /** Why no test mail was sent. */
  readonly refused?: string;
  /** What a check found; null where it took too long. */
  readonly found?: readonly Finding[] | null;
}

const AT = '/administration/mail';

/** The way mail leaves: what it is, whether it is open, and the means to try it. */
export function MailChannelPage(props: MailChannelProps) {
  const { frame, channel, reader, said, refused, error, way, setUp, latest } = props;
  const texts = mailChannelTexts[frame.locale];
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} />
      <div class="stack">
        <SetUpTrail setUp={setUp} step="mail" isDone={latest !== null} locale={frame.locale} />
        {said && <Flash>{said === 'asked' && way.stays ? texts.testMade : texts.said[said]}</Flash>}
        {refused !== undefined && <Flash tone="warning">{refused}</Flash>}
        {way.stays && <KeptMail stays={way.stays} mayRead locale={frame.locale} />}
        <ChannelState channel={channel} reader={reader} at={AT} />
        <section class="section stack">
          <DefinitionList
            items={[
              { term: texts.way, description: texts.ways[way.stays ?? 'server'](way.server ?? '') },
              {
                term: texts.from,
                description: <Breakable>{way.name ? `${way.name} <${way.address}>` : way.address}</Breakable>,
              },
              {
                term: texts.answers,
                description:
                  way.replyAddress === null ? texts.answersNobody : <Breakable>{way.replyAddress}</Breakable>,
              },
              { term: texts.signature, description: way.signed ? texts.signed : texts.unsigned },
            ]}
          />
          <p class="small muted">{texts.settings}</p>
        </section>
        <TestMail {...props} />
        <Check {...props} />
        <PauseForm channel={channel} reader={reader} error={error} at={AT} />
      </div>
    </Layout>
  );
}

function TestMail({ frame: { locale }, reader, latest, way }: MailChannelProps) {
  const texts = mailChannelTexts[locale];
  return (
    <section class="section stack">
      <h2>{texts.test}</h2>
      <p>{way.stays ? texts.testLeadKept : texts.testLead}</p>
      {latest && (
        <>
          <p>
            {texts.latest(momentWords(latest.dueAt, reader), latest.address)}:{' '}
            {way.stays && latest.status === 'sent' ? (
              <Badge>{texts.kept[way.stays]}</Badge>
            ) : (
              <FateBadge fate={latest.status} locale={locale} />
            )}
          </p>
          {latest.reason !== null && (
            <p>
              <q>{latest.reason}</q>
            </p>
          )}
          <p class="row">
            <a href={`/outbox/${latest.id}`}>{texts.look}</a>
            <a href={AT}>{texts.again}</a>
          </p>
        </>
      )}
      <form method="post" action={`${AT}/tests`}>
        <Button>{texts.send}</Button>
      </form>
    </section>
  );
}

function Check({ frame: { locale }, found }: MailChannelProps) {
  const texts = mailChannelTexts[locale];
  return (
    <section class="section stack">
      <h2>{texts.check}</h2>
      <p>{texts.checkLead}</p>
      {found === null && <Flash tone="warning">{texts.late}</Flash>}
      {found && (
        <DataTable
          caption={texts.check}
          captionHidden
          columns={[texts.columns.about, texts.columns.level, texts.columns.says].map((label) => ({
            label,
          }))}
          rows={found.map((finding) => {
            const { about, says, remedy } = locale === 'nl' ? finding.dutch : finding;
            return {
              key: `${about} ${says}`,
              cells: [
                about,
                texts.levels[finding.level],
                <>
                  {says}
                  {remedy !== undefined && (
                    <>
                      <br />
                      <b>{remedy}</b>
                    </>
                  )}
                </>,
              ],
            };
          })}
        />
      )}
      <form method="post" action={`${AT}/check`}>
        <Button kind="quiet">{texts.run}</Button>
      </form>
    </section>
  );
}
