import { periodWords } from '../../cycles/domain/session-words.js';
import { LinkButton } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { pageTexts } from '../page-texts.js';
import type { UpdateForm } from '../update-form.js';
import type { Frame } from './frame.js';
import { momentFor } from './moment.js';
import { SentAnswer } from './sent-answer.js';

interface OutcomeProps {
  readonly form: UpdateForm;
  /** Where the form is. */
  readonly action: string;
  readonly frame: Frame;
}

/** After sending: what was understood, and the way back to change it. */
export function SentPage({ form, action, frame }: OutcomeProps) {
  const { locale } = form.person;
  const texts = pageTexts[locale];
  const open = form.departments.filter(
    ({ state }) => state === 'open' || state === 'late' || state === 'planned',
  );
  const closesAt = Math.max(...form.departments.map((department) => department.closesAt));
  return (
    <Layout {...frame(texts.sentTitle)}>
      <PageHeader
        eyebrow={form.organizationName}
        title={texts.sentTitle}
        lead={texts.sentLead(periodWords(form.period, locale))}
      />
      <div class="stack">
        {open.length > 0 && <Flash tone="note">{texts.open(open.map(({ name }) => name).join(', '))}</Flash>}
        <GivenAnswers form={form} />
        <div class="row">
          <LinkButton href={action} kind={open.length > 0 ? 'primary' : 'quiet'}>
            {open.length > 0 ? texts.continue : texts.revise}
          </LinkButton>
          <span class="muted">{texts.until(momentFor(closesAt, form.person))}</span>
        </div>
      </div>
    </Layout>
  );
}

/** When nothing can be answered any more: whom to ask instead. */
export function ClosedPage({
  form,
  frame,
  withAnswers,
}: Omit<OutcomeProps, 'action'> & { readonly withAnswers: boolean }) {
  const { locale } = form.person;
  const texts = pageTexts[locale];
  const lead = form.session.cancelled
    ? texts.cancelledLead
    : texts.closedLead(periodWords(form.period, locale));
  const or = new Intl.ListFormat(locale, { type: 'disjunction' });
  return (
    <Layout {...frame(texts.closedTitle)}>
      <PageHeader eyebrow={form.organizationName} title={texts.closedTitle} lead={lead} />
      <div class="stack">
        <p>{form.planners.length > 0 ? texts.ask(or.format(form.planners)) : texts.askAnyone}</p>
        {withAnswers && <GivenAnswers form={form} />}
      </div>
    </Layout>
  );
}

function GivenAnswers({ form }: Pick<OutcomeProps, 'form'>) {
  const { locale } = form.person;
  return (
    <>
      {form.departments.map(
        (department) =>
          department.last && (
            <Card key={department.requestId} title={department.name}>
              <SentAnswer department={department} content={department.last.content} locale={locale} />
            </Card>
          ),
      )}
    </>
  );
}

/** For every link that opens nothing: the same page whatever the reason, so that it tells nobody anything. */
export function DeadLinkPage({ locale }: { readonly locale: Locale }) {
  const texts = pageTexts[locale];
  return (
    <Layout locale={locale} title={texts.deadTitle} narrow>
      <PageHeader title={texts.deadTitle} lead={texts.deadLead} />
      <div class="stack">
        <ul>
          {texts.deadAdvice.map((advice) => (
            <li key={advice}>{advice}</li>
          ))}
        </ul>
        <div class="row">
          <LinkButton href="/sign-in" kind="quiet">
            {texts.signIn}
          </LinkButton>
        </div>
      </div>
    </Layout>
  );
}
