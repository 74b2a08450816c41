import type { ChromeProps } from '../../access/page-chrome.js';
import { listWords } from '../../overview/domain/lists.js';
import { Badge } from '../../platform/pages/badge.js';
import { LinkButton } from '../../platform/pages/button.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { DepartmentList, KeptDepartment } from '../department-list.service.js';
import type { Branch } from '../domain/department-tree.js';
import { departmentsPasteTexts } from './departments-paste-texts.js';
import { departmentsTexts } from './departments-texts.js';

const HERE = '/administration/departments';

interface DepartmentsProps {
  readonly frame: ChromeProps;
  readonly list: DepartmentList;
  /** How many a pasted list has just added. */
  readonly added?: number | undefined;
}

/** All departments, each below the one it belongs to. */
export function KeptDepartmentsPage({ frame, list, added }: DepartmentsProps) {
  const { locale } = frame;
  const texts = departmentsTexts[locale];
  const { tree, ended, today } = list;
  const { open, added: addedWords } = departmentsPasteTexts[locale];
  const add = (
    <>
      <LinkButton href={`${HERE}/new`}>{texts.add}</LinkButton>
      <LinkButton href={`${HERE}/paste`} kind="quiet">
        {open}
      </LinkButton>
    </>
  );
  return (
    <Layout {...frame}>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          <>
            <a href="/administration">{texts.back}</a>
            {tree.length > 0 && add}
          </>
        }
      />
      <div class="stack">
        {added !== undefined && <Flash>{addedWords(added)}</Flash>}
        {tree.length === 0 ? (
          <EmptyState title={texts.none} action={add}>
            {texts.noneHelp}
          </EmptyState>
        ) : (
          <>
            <Branches branches={tree} today={today} locale={locale} />
            <p>
              <a href="/departments/changes">{texts.change}</a>
            </p>
          </>
        )}
        {ended.length > 0 && (
          <details class="folded">
            <summary>{`${texts.ended} (${ended.length})`}</summary>
            <ul class="plain-list columns">
              {ended.map(({ id, name, untilDate }) => (
                <li key={id}>
                  <a href={`${HERE}/${id}`}>{name}</a>{' '}
                  <span class="muted">{untilDate && texts.ends(formatDate(untilDate, locale))}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Layout>
  );
}

interface BranchesProps {
  readonly branches: readonly Branch<KeptDepartment>[];
  readonly today: string;
  readonly locale: Locale;
}

function Branches({ branches, today, locale }: BranchesProps) {
  return (
    <ul class="tree">
      {branches.map(({ department, below }) => (
        <li key={department.id}>
          <Kept {...{ department, today, locale }} />
          {below.length > 0 && <Branches {...{ branches: below, today, locale }} />}
        </li>
      ))}
    </ul>
  );
}

interface KeptProps {
  readonly department: KeptDepartment;
  readonly today: string;
  readonly locale: Locale;
}

function Kept({ department, today, locale }: KeptProps) {
  const texts = departmentsTexts[locale];
  const { id, name, heads, deputies, fromDate, untilDate } = department;
  const when = [
    ...(fromDate > today ? [texts.begins(formatDate(fromDate, locale))] : []),
    ...(untilDate ? [texts.ends(formatDate(untilDate, locale))] : []),
  ];
  const led = heads.length + deputies.length > 0;
  return (
    <div>
      <a href={`${HERE}/${id}`}>{name}</a>
      <span class="small muted">
        {[
          ...(heads.length > 0 ? [listWords(heads, locale)] : []),
          ...(deputies.length > 0 ? [texts.deputies(listWords(deputies, locale))] : []),
          ...when,
        ].join(' · ')}
      </span>
      {!led && <Badge tone="at-risk">{texts.nobody}</Badge>}
    </div>
  );
}
