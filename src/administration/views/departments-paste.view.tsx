import type { ChromeProps } from '../../access/page-chrome.js';
import { Badge, Status } from '../../platform/pages/badge.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { DateField } from '../../platform/pages/date-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextArea } from '../../platform/pages/text-field.js';
import type { DepartmentsPreview, TypedDepartments } from '../departments-paste.service.js';
import type { DepartmentOutcome, PastedDepartment } from '../domain/pasted-departments.js';
import { departmentsPasteTexts } from './departments-paste-texts.js';
import { departmentsTexts } from './departments-texts.js';
import { setUpStepsTexts } from './set-up-steps-texts.js';

const ROWS = 10;
/** What is to be mended first, then what will change. */
const ORDER: readonly DepartmentOutcome[] = ['wrong', 'new', 'there', 'ended', 'twice'];
/** Of each outcome. */
const MOST_SHOWN = 100;

export interface DepartmentsPasteState extends TypedDepartments {
  readonly preview: DepartmentsPreview | null;
  /** Whether something else was shown before. */
  readonly overtaken?: boolean;
}

interface PasteProps {
  readonly frame: ChromeProps;
  readonly state: DepartmentsPasteState;
}

/** One form: the list, what it would do, and the two buttons that look and that keep. */
export function DepartmentsPastePage({ frame, state }: PasteProps) {
  const { locale } = frame;
  const texts = departmentsPasteTexts[locale];
  const { field, hint } = setUpStepsTexts[locale].departments;
  const { departments, from, preview, overtaken = false } = state;
  const problems = preview?.problems ?? [];
  // What is wrong with a line is said at its row; here that there is something.
  const ofList = preview !== null && preview.rows.length > 0 ? undefined : errorOf(problems, 'departments', locale); // prettier-ignore
  return (
    <Layout {...frame}>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          <LinkButton href="/administration/departments" kind="quiet">
            {departmentsTexts[locale].toList}
          </LinkButton>
        }
      />
      <div class="stack">
        <ErrorSummary {...{ locale, problems }} />
        {overtaken && <Flash tone="warning">{texts.overtaken}</Flash>}
        <form class="stack" method="post" action="/administration/departments/paste">
          {preview && preview.rows.length > 0 && <PreviewCard {...{ preview, locale }} />}
          <Card>
            <TextArea
              name="departments"
              label={field}
              hint={`${hint} ${texts.secondColumn}`}
              rows={ROWS}
              value={departments}
              error={ofList}
            />
            <DateField
              name="from"
              label={texts.from}
              hint={departmentsTexts[locale].fromHint}
              value={from}
              error={errorOf(problems, 'from', locale)}
            />
            <p>
              <Button
                kind={preview && problems.length === 0 ? 'quiet' : 'primary'}
                name="act"
                value="preview"
              >
                {preview ? texts.lookAgain : texts.look}
              </Button>
            </p>
          </Card>
        </form>
      </div>
    </Layout>
  );
}

interface PreviewProps {
  readonly preview: DepartmentsPreview;
  readonly locale: Locale;
}

function PreviewCard({ preview, locale }: PreviewProps) {
  const texts = departmentsPasteTexts[locale];
  const { rows, problems, commands, fingerprint } = preview;
  const count = (sought: DepartmentOutcome) => rows.filter(({ outcome }) => outcome === sought).length;
  return (
    <Card title={texts.preview}>
      <div class="stack">
        <p class="row">
          {ORDER.filter((outcome) => count(outcome) > 0).map((outcome) => (
            <span key={outcome}>
              <Outcome {...{ outcome, locale }} /> {formatNumber(count(outcome), locale)}
            </span>
          ))}
        </p>
        {problems.length > 0 && <p>{texts.mendFirst}</p>}
        {problems.length === 0 && commands.length === 0 && <p>{texts.nothing}</p>}
        {problems.length === 0 && commands.length > 0 && (
          <p>
            <input type="hidden" name="fingerprint" value={fingerprint} />
            <Button name="act" value="apply">
              {texts.apply(commands.length)}
            </Button>{' '}
            <span class="small muted">{texts.applyHelp}</span>
          </p>
        )}
        {ORDER.map((outcome) => (
          <Rows key={outcome} {...{ preview, outcome, locale }} />
        ))}
      </div>
    </Card>
  );
}

function Outcome({ outcome, locale }: { readonly outcome: DepartmentOutcome; readonly locale: Locale }) {
  const text = departmentsPasteTexts[locale].outcomes[outcome];
  if (outcome === 'wrong') return <Status tone="at-risk">{text}</Status>;
  return <Badge tone={outcome === 'new' ? 'accent' : 'neutral'}>{text}</Badge>;
}

function Rows({ preview, outcome, locale }: PreviewProps & { readonly outcome: DepartmentOutcome }) {
  const texts = departmentsPasteTexts[locale];
  const rows = preview.rows.filter((row) => row.outcome === outcome);
  if (rows.length === 0) return null;
  return (
    <div>
      <DataTable
        caption={texts.outcomes[outcome]}
        columns={[texts.name, texts.line, texts.what].map((label) => ({ label }))}
        rows={rows.slice(0, MOST_SHOWN).map((row) => ({
          key: `${row.line}`,
          cells: [row.name, String(row.line), whatWords(row, locale)],
        }))}
      />
      {rows.length > MOST_SHOWN && <p class="small muted">{texts.more(rows.length - MOST_SHOWN)}</p>}
    </div>
  );
}

function whatWords({ outcome, above, problems }: PastedDepartment, locale: Locale): string {
  const texts = departmentsPasteTexts[locale];
  if (outcome === 'wrong')
    return problems.map((one) => (locale === 'nl' ? (one.dutch ?? one.message) : one.message)).join(' ');
  if (outcome !== 'new') return texts.left[outcome];
  return above === null ? texts.onTop : setUpStepsTexts[locale].departments.below(above);
}
