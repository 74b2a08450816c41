import { SESSION_KINDS } from '../../cycles/domain/rhythm.js';
import { Badge } from '../../platform/pages/badge.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';
import { listWords } from '../domain/lists.js';
import type { CarriedKpi, NextYear } from '../next-year.service.js';
import { nextYearTexts } from './next-year-texts.js';
import { whoWords } from './rhythm-facts.js';
import { rhythmTexts } from './rhythm-texts.js';

interface PartProps {
  readonly next: NextYear;
  /** The year, in words. */
  readonly name: string;
  readonly locale: Locale;
}

/** What a year takes over from the one before, and what it does not. */
export function CarriesOn({ next, name, locale }: PartProps) {
  const texts = nextYearTexts[locale];
  return (
    <>
      <section class="card">
        <h2>{next.isFirst ? texts.beginsWith : texts.goesOn}</h2>
        {!next.kept && (
          <>
            <h3>{texts.rhythm}</h3>
            <p>
              {texts.rhythmHelp} <a href="/rhythm">{texts.changeRhythm}</a>
            </p>
          </>
        )}
        <h3>{texts.participants}</h3>
        <p>{texts.participantsHelp}</p>
        <Participants next={next} locale={locale} />
        <Departments next={next} locale={locale} />
        {!next.isFirst && (
          <>
            <Projects next={next} locale={locale} />
            <Actions next={next} locale={locale} />
          </>
        )}
      </section>
      <section class="card">
        <h2>{texts.stops}</h2>
        <h3>{texts.goal}</h3>
        <p>{goalWords(next, locale)}</p>
        <h3>{texts.invitations}</h3>
        <p>
          {texts.invitationsHelp} <a href="/calendar">{texts.steps.calendar}</a>
        </p>
      </section>
      <Kpis next={next} name={name} locale={locale} />
    </>
  );
}

type Part = Omit<PartProps, 'name'>;

function goalWords({ goal, goalGoesOn }: NextYear, locale: Locale): string {
  const texts = nextYearTexts[locale];
  if (goal === null) return texts.goalNone;
  return texts[goalGoesOn ? 'goalOn' : 'goalEnds'](goal.statement, formatDate(goal.horizon, locale));
}

function Participants({ next: { rules, names }, locale }: Part) {
  const items = SESSION_KINDS.flatMap((kind) => {
    const own = rules?.[kind];
    const description = own && whoWords(own.participants, names, locale);
    return description ? [{ term: rhythmTexts[locale].kinds[kind], description }] : [];
  });
  return <DefinitionList items={items} />;
}

function Departments({ next: { departments, ending, hasBegun }, locale }: Part) {
  const texts = nextYearTexts[locale];
  const headless = departments.filter(({ heads }) => heads.length === 0).length;
  const noHead = hasBegun ? texts.noHeadNow : texts.noHead;
  return (
    <details class="folded">
      <summary>
        {texts.departments(departments.length)}
        {headless > 0 && <Badge tone="at-risk">{texts.withoutHead(headless)}</Badge>}
      </summary>
      <p class="muted">{hasBegun ? texts.departmentsNow : texts.departmentsHelp}</p>
      <ul class="plain-list columns">
        {departments.map(({ name, heads }) => (
          <li key={name}>
            {name} <span class="muted">{heads.length > 0 ? heads.join(', ') : noHead}</span>
          </li>
        ))}
      </ul>
      {ending.length > 0 && <p>{texts.ending(listWords(ending, locale))}</p>}
    </details>
  );
}

function Projects({ next: { projects }, locale }: Part) {
  const texts = nextYearTexts[locale];
  if (projects.length === 0) return <p>{texts.noProjects}</p>;
  return (
    <details class="folded">
      <summary>{texts.projects(projects.length)}</summary>
      <ul class="plain-list columns">
        {projects.map(({ id, key, name, untilDate }) => (
          <li key={id}>
            <a href={`/projects/${encodeURIComponent(key)}`}>{name}</a>{' '}
            {untilDate && <span class="muted">{texts.until(formatDate(untilDate, locale))}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Actions({ next: { actions }, locale }: Part) {
  const texts = nextYearTexts[locale];
  if (actions.length === 0) return <p>{texts.noActions}</p>;
  return (
    <details class="folded">
      <summary>{texts.actions(actions.length)}</summary>
      <p class="muted">{texts.actionsHelp}</p>
      <ul class="plain-list">
        {actions.map(({ id, what, dueOn, owner }) => (
          <li key={id}>
            {what}{' '}
            <span class="muted">
              {[owner?.name, dueOn && texts.due(formatDate(dueOn, locale))].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Kpis({ next, name, locale }: PartProps) {
  const texts = nextYearTexts[locale];
  const { kpis, kept, year } = next;
  const planned = kpis.filter(({ isPlanned }) => isPlanned).length;
  const columns = [texts.kpi, texts.aimed, texts.state].map((label) => ({ label }));
  const rows = kpis.map((one) => {
    const change = `/kpis/${encodeURIComponent(one.kpi.key)}/change?year=${year}`;
    return {
      key: one.kpi.id,
      cells: [
        <a key="name" href={`/kpis/${encodeURIComponent(one.kpi.key)}`}>
          {one.kpi.name}
        </a>,
        aimWords(one, locale),
        <span class="row" key="state">
          <Badge tone={one.isPlanned ? 'on-track' : 'at-risk'}>
            {one.isPlanned ? texts.planned : texts.toPlan}
          </Badge>
          {kept && !one.isPlanned && <a href={change}>{texts.plan}</a>}
        </span>,
      ],
    };
  });
  return (
    <section class="card" id="kpis">
      <h2>{kpis.length === 0 ? texts.noKpis : texts.kpis(kpis.length)}</h2>
      <p>
        {kpis.length === 0 ? texts.noKpisHelp : texts.kpisHelp(name)}{' '}
        {planned > 0 && texts.kpisPlanned(planned, kpis.length)}
        {kept && kpis.length === 0 && <a href="/kpis/new">{texts.steps.firstKpi}</a>}
      </p>
      {kpis.length > 0 && (
        <details class="folded" open={kept !== null}>
          <summary>{texts.oneByOne}</summary>
          <DataTable caption={texts.kpis(kpis.length)} captionHidden columns={columns} rows={rows} />
        </details>
      )}
    </section>
  );
}

function aimWords({ kpi, before }: CarriedKpi, locale: Locale): string {
  const texts = nextYearTexts[locale];
  if (before === null) return texts.noPlan;
  const words = (value: number) => formatNumber(value, locale, { unit: kpi.unit, decimals: kpi.decimals });
  const { plan, year } = before;
  const aim =
    plan.direction === 'band' ? texts.within(words(plan.low), words(plan.high)) : words(plan.target);
  return `${aim} (${year})`;
}
