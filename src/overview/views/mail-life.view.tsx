import type { ChromeProps } from '../../access/page-chrome.js';
import { adviceOn } from '../../mail/domain/advice.js';
import type { MailAct } from '../../mail/mail-act.entity.js';
import { LinkButton } from '../../platform/pages/button.js';
import { Breakable } from '../../platform/pages/breakable.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { type Definition, DefinitionList } from '../../platform/pages/definition-list.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { fateReason } from '../domain/fate-reason.js';
import { mailKindWords } from '../domain/mail-words.js';
import { occasionPath, occasionWords } from '../domain/occasion-words.js';
import type { MailLife } from '../mail-life.service.js';
import { actTexts } from './act-texts.js';
import { FateBadge } from './fate-badge.js';
import { MailActs, MailActsDone } from './mail-acts.js';
import { MailBodies } from './mail-bodies.js';
import { leadFor, reasonFor } from './mail-facts.js';
import { MailReports } from './mail-reports.js';
import { momentWords, type Reader } from './moment.js';
import { outboxTexts } from './outbox-texts.js';

export interface MailLifeProps {
  readonly frame: ChromeProps;
  readonly life: MailLife;
  /** Whether what it says may be shown to whoever looks. */
  readonly readable: boolean;
  /** What was just done to it. */
  readonly done?: MailAct['act'] | undefined;
  /** Why what somebody wanted to do was not done. */
  readonly refused?: string;
}

/** One mail from when it was owed to how it ended. */
export function MailLifePage({ frame, life, readable, done, refused }: MailLifeProps) {
  const { locale } = frame;
  const texts = outboxTexts[locale];
  const { mail } = life;
  const reader = { locale, zone: life.zone };
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={mail.subject === null ? undefined : mailKindWords(mail.kind, locale)}
        title={mail.subject ?? mailKindWords(mail.kind, locale)}
        actions={
          <LinkButton href="/outbox" kind="quiet">
            {texts.back}
          </LinkButton>
        }
      />
      <div class="stack">
        {done && <Flash>{actTexts[locale].done[done]}</Flash>}
        {refused && <Flash tone="warning">{refused}</Flash>}
        <p>
          <FateBadge fate={mail.status} locale={locale} />
        </p>
        <DefinitionList items={factsOf(life, reader)} />
        {mail.ambiguous > 0 && <Flash tone="warning">{texts.ambiguous}</Flash>}
        <Attempts life={life} reader={reader} />
        <MailReports reports={life.reports} reader={reader} />
        <MailActsDone life={life} reader={reader} />
        <MailActs life={life} reader={reader} />
        <section class="section stack" aria-labelledby="preview">
          <h2 id="preview">{texts.preview}</h2>
          {readable ? (
            <>
              <MailBodies
                mail={mail}
                body={life.body}
                source={`/outbox/${mail.id}/preview`}
                locale={locale}
              />
              {life.head !== null && (
                <details class="folded">
                  <summary>{actTexts[locale].head}</summary>
                  <p class="small muted">{actTexts[locale].headLead}</p>
                  <pre class="mail-text">{life.head}</pre>
                </details>
              )}
            </>
          ) : (
            <p class="muted">{texts.signIn}</p>
          )}
        </section>
      </div>
    </Layout>
  );
}

function factsOf({ mail, roster, occasions, rules }: MailLife, reader: Reader): Definition[] {
  const { locale } = reader;
  const texts = outboxTexts[locale];
  const occasion = occasions.get(mail.occasionId) ?? null;
  const path = occasionPath(occasion);
  const about = occasionWords(occasion, locale);
  const person = roster.people.get(mail.recipientId);
  const words = (instant: number) => momentWords(instant, reader, 'short');
  const ids = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
  const entry = {
    ...{ kind: mail.kind, step: mail.step, occasionId: mail.occasionId, fate: mail.status },
    ...{ departmentIds: ids(mail.data.departmentIds), for: ids(mail.data.for) },
  };
  const facts = { locale, occasions, roster, rules, together: false };
  const optional = (term: string, description: string | 0 | null): Definition[] =>
    !description ? [] : [{ term, description }];
  return [
    {
      term: texts.recipient,
      description: (
        <Breakable>{`${mail.recipientName ?? person?.name ?? ''} <${mail.address ?? person?.address ?? ''}>`}</Breakable>
      ),
    },
    ...(about ? [{ term: texts.about, description: path ? <a href={path}>{about}</a> : about }] : []),
    {
      term: texts.why,
      description: reasonFor(entry, { ...facts, rules: { annual: null, quarterly: null, monthly: null } }),
    },
    { term: texts.rule, description: leadFor(entry, facts) ?? texts.byAct },
    { term: texts.due, description: words(mail.dueAt) },
    ...optional(mail.status === 'sent' ? texts.left : texts.settled, mail.settledAt && words(mail.settledAt)),
    ...optional(texts.reason, mail.reason && fateReason(mail.reason, locale)),
    ...optional(
      actTexts[locale].whatToDo,
      mail.status === 'sent' || mail.reason === null ? null : (adviceOn(mail.reason)?.[locale] ?? null),
    ),
    ...optional(
      texts.nextTry,
      mail.status === 'waiting' && mail.attempts > 0 && mail.nextAt ? words(mail.nextAt) : null,
    ),
    ...optional(
      texts.usefulUntil,
      mail.settledAt === null && mail.usefulUntil ? words(mail.usefulUntil) : null,
    ),
    ...(mail.messageId ? [{ term: texts.id, description: <code>{mail.messageId}</code> }] : []),
  ];
}

function Attempts({ life: { attempts }, reader }: { readonly life: MailLife; readonly reader: Reader }) {
  const { locale } = reader;
  const texts = outboxTexts[locale];
  if (attempts.length === 0) return <p class="muted">{texts.noAttempts}</p>;
  return (
    <>
      <DataTable
        caption={texts.attempts}
        columns={[
          { label: texts.attempt },
          { label: texts.due },
          { label: texts.outcome },
          { label: texts.response },
        ]}
        rows={attempts.map(({ number, startedAt, outcome, response }) => ({
          key: String(number),
          cells: [
            String(number),
            momentWords(startedAt, reader, 'short'),
            outcome === null ? texts.running : texts.outcomes[outcome],
            response === null ? '–' : fateReason(response, locale),
          ],
        }))}
      />
      {attempts.some(({ outcome }) => outcome === 'ambiguous') && (
        <p class="small muted">{actTexts[locale].brokenOff}</p>
      )}
    </>
  );
}
