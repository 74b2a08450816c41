import type { ChromeProps } from '../../access/page-chrome.js';
import { LinkButton } from '../../platform/pages/button.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { ContactLevel, CustomerLevel, GoalLevels } from '../goal-levels.service.js';
import { ContactName, CustomerName, Gaps, KpiNames, type Listed } from './level-parts.js';
import { LevelsDrawing } from './levels-drawing.js';
import { levelsTexts } from './levels-texts.js';

interface LevelsPageProps {
  readonly frame: ChromeProps;
  readonly levels: GoalLevels;
  /** Whether whoever looks may add and change. */
  readonly mayWrite: boolean;
}

/** How the common goal comes down to what is read each month: drawn, then said in tables. */
export function LevelsPage({ frame, levels, mayWrite }: LevelsPageProps) {
  const { locale } = frame;
  const texts = levelsTexts[locale];
  const { current } = levels;
  const isNow = ({ holds, common }: CustomerLevel) => holds && common.id === current?.id;
  const customers = levels.customers.filter(isNow);
  const others = levels.customers.filter((level) => !isNow(level));
  const contacts = customers.flatMap((level) => level.contacts).filter(({ holds }) => holds);
  const ended = customers.flatMap((level) => level.contacts).filter(({ holds }) => !holds);
  return (
    <Layout {...frame}>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={mayWrite && <Actions {...{ levels, locale }} />}
      />
      <div class="stack">
        {current === null ? (
          <EmptyState title={texts.noGoal}>{texts.noGoalHelp}</EmptyState>
        ) : customers.length === 0 ? (
          <EmptyState title={texts.empty}>{texts.emptyHelp}</EmptyState>
        ) : (
          <>
            <LevelsDrawing levels={{ current, customers }} locale={locale} />
            <p class="small muted">{texts.legend}</p>
            <section class="section stack" aria-labelledby="customer-goals">
              <h2 id="customer-goals">{texts.customerGoals}</h2>
              <CustomerTable {...{ customers, mayWrite, locale }} />
            </section>
            <section class="section stack" aria-labelledby="contact-goals">
              <h2 id="contact-goals">{texts.contactGoals}</h2>
              {contacts.length === 0 ? (
                <p class="muted">{texts.noContacts}</p>
              ) : (
                <ContactTable {...{ contacts, mayWrite, locale }} />
              )}
            </section>
          </>
        )}
        {others.length + ended.length > 0 && <Over {...{ others, ended, mayWrite, locale }} />}
        <p>
          <a href="/goal">{texts.back}</a>
        </p>
      </div>
    </Layout>
  );
}

function Actions({ levels, locale }: { readonly levels: GoalLevels; readonly locale: Locale }) {
  const texts = levelsTexts[locale];
  if (levels.current === null) return null;
  return (
    <>
      <LinkButton href="/goal/levels/add-customer-goal" kind="quiet">
        {texts.addCustomer}
      </LinkButton>
      {levels.customers.some(({ holds }) => holds) && (
        <LinkButton href="/goal/levels/add-contact-goal" kind="quiet">
          {texts.addContact}
        </LinkButton>
      )}
    </>
  );
}

function CustomerTable({
  customers,
  mayWrite,
  locale,
}: Listed & { readonly customers: readonly CustomerLevel[] }) {
  const texts = levelsTexts[locale];
  return (
    <DataTable
      caption={texts.customerGoals}
      captionHidden
      columns={[
        { label: texts.customerGoal },
        { label: texts.target },
        { label: texts.owner },
        { label: texts.kpis },
        { label: texts.missing },
      ]}
      rows={customers.map(({ goal, owner, measure, kpis, gaps }) => ({
        key: goal.key,
        cells: [
          <span id={goal.key}>
            <CustomerName {...{ goal, mayWrite, locale }} />
            <br />
            <span class="small muted">{texts.kind[goal.kind]}</span>
          </span>,
          <>
            {goal.target}
            {goal.target && measure && <br />}
            {measure && <a href={`/kpis/${measure.key}`}>{texts.byMeasure(measure.name)}</a>}
          </>,
          owner?.name ?? <span class="muted">{texts.nobody}</span>,
          <KpiNames kpis={kpis} locale={locale} />,
          <Gaps gaps={gaps} locale={locale} />,
        ],
      }))}
    />
  );
}

function ContactTable({
  contacts,
  mayWrite,
  locale,
}: Listed & { readonly contacts: readonly ContactLevel[] }) {
  const texts = levelsTexts[locale];
  return (
    <DataTable
      caption={texts.contactGoals}
      captionHidden
      columns={[
        { label: texts.contactGoal },
        { label: texts.channel },
        { label: texts.aimLabel },
        { label: texts.follows },
        { label: texts.kpis },
        { label: texts.missing },
      ]}
      rows={contacts.map(({ goal, customerGoal, kpis, gaps }) => ({
        key: goal.key,
        cells: [
          <span id={`contact-${goal.key}`}>
            <ContactName {...{ goal, mayWrite, locale }} />
          </span>,
          <>
            {goal.channel}
            <br />
            <span class="small muted">{texts.side[goal.side]}</span>
          </>,
          texts.aim[goal.aim],
          <a href={`#${customerGoal.key}`}>{customerGoal.statement}</a>,
          <KpiNames kpis={kpis} locale={locale} />,
          <Gaps gaps={gaps} locale={locale} />,
        ],
      }))}
    />
  );
}

function Over({
  others,
  ended,
  mayWrite,
  locale,
}: Listed & { readonly others: readonly CustomerLevel[]; readonly ended: readonly ContactLevel[] }) {
  const texts = levelsTexts[locale];
  const since = (date: string | null) =>
    date === null ? '' : ` · ${texts.endedOn(formatDate(date, locale))}`;
  return (
    <details class="folded">
      <summary>{texts.over}</summary>
      <ul class="stack">
        {others.map(({ goal, common }) => (
          <li key={goal.id}>
            <CustomerName {...{ goal, mayWrite, locale }} />{' '}
            <span class="small muted">
              {texts.kind[goal.kind]} · {texts.ofGoal(common.statement)}
              {since(goal.untilDate)}
            </span>
          </li>
        ))}
        {ended.map(({ goal }) => (
          <li key={goal.id}>
            <ContactName {...{ goal, mayWrite, locale }} />{' '}
            <span class="small muted">
              {goal.channel}
              {since(goal.untilDate)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
