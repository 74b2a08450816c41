import type { ChromeProps } from '../../access/page-chrome.js';
import type { PlacedProblem } from '../../files/file-refused.js';
import type { FilePreview } from '../../files/own-file.service.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { controlAttributes, Field } from '../../platform/pages/field.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextArea } from '../../platform/pages/text-field.js';
import { FileChangesCard, Left } from './file-changes.js';
import { problemInDutch } from './file-problem-words.js';
import { fileTexts } from './file-texts.js';

const ROWS = 16;
const MOST_PROBLEMS = 100;
/** Of these, on top of the page. */
const FIRST_PROBLEMS = 5;

export interface FileState {
  /** As it stands in the field. */
  readonly text: string;
  readonly preview?: FilePreview;
  /** What is wrong with the form. */
  readonly problems?: readonly FieldProblem[];
  /** What is wrong in the file. */
  readonly wrong?: readonly PlacedProblem[];
  /** Whether something else was shown before. */
  readonly overtaken?: boolean;
  /** What was just done. */
  readonly applied?: {
    readonly count: number;
    readonly left: readonly string[];
    readonly stillOut: readonly string[];
  };
}

interface FileProps {
  readonly frame: ChromeProps;
  readonly state: FileState;
}

/** The file of the organization: to be taken away, and to be brought, looked at and applied. */
export function FilePage({ frame, state }: FileProps) {
  const { locale } = frame;
  const texts = fileTexts[locale];
  const { text, preview, wrong = [], overtaken = false, applied } = state;
  const problems = [...(state.problems ?? []), ...inShort(wrong)];
  const isFresh = !preview && wrong.length === 0 && problems.length === 0;
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} />
      <div class="stack">
        <ErrorSummary {...{ locale, problems }} />
        {applied && <Flash>{texts.applied(applied.count)}</Flash>}
        {applied && applied.stillOut.length > 0 && (
          <Flash tone="note">{texts.stillOut(applied.stillOut.join(', '))}</Flash>
        )}
        {applied && applied.left.length > 0 && <Left {...{ locale, left: applied.left }} />}
        {overtaken && <Flash tone="warning">{texts.overtaken}</Flash>}
        {isFresh && <Take {...{ locale }} />}
        <form class="stack" method="post" action="/administration/file" enctype="multipart/form-data">
          {preview && <FileChangesCard {...{ preview, locale }} />}
          {wrong.length > 0 && <Wrong {...{ wrong, locale }} />}
          <Bring
            {...{
              text,
              problems: state.problems ?? [],
              wrong: wrong.length,
              locale,
              isAgain: preview !== undefined,
            }}
          />
        </form>
      </div>
    </Layout>
  );
}

/** The first of what is wrong in the file, for the summary: each leads to the text. */
function inShort(wrong: readonly PlacedProblem[]): FieldProblem[] {
  const about = ({ line, field }: PlacedProblem, word: string) =>
    `${word} ${line}${field === '' ? '' : `, ${field}`}`;
  const first = wrong.slice(0, FIRST_PROBLEMS).map((one) => ({
    field: 'text',
    message: `${about(one, fileTexts.en.line)}: ${one.message}`,
    dutch: `${about(one, fileTexts.nl.line)}: ${inDutch(one) ?? one.message}`,
  }));
  const others = wrong.length - first.length;
  const more = { field: 'text', message: fileTexts.en.more(others), dutch: fileTexts.nl.more(others) };
  return others > 0 ? [...first, more] : first;
}

function Take({ locale }: { readonly locale: Locale }) {
  const texts = fileTexts[locale];
  return (
    <Card title={texts.take}>
      <div class="stack">
        <p>{texts.takeLead}</p>
        <p class="small muted">{texts.takeNot}</p>
        <p>
          <LinkButton href="/administration/file/download" kind="quiet">
            {texts.download}
          </LinkButton>
        </p>
      </div>
    </Card>
  );
}

interface BringProps {
  readonly text: string;
  readonly problems: readonly FieldProblem[];
  /** How much is wrong in it. */
  readonly wrong: number;
  readonly locale: Locale;
  /** Whether what it would do is shown above. */
  readonly isAgain: boolean;
}

function Bring({ text, problems, wrong, locale, isAgain }: BringProps) {
  const texts = fileTexts[locale];
  const file = {
    ...{ name: 'file', label: texts.file, hint: texts.fileHint },
    error: errorOf(problems, 'file', locale),
  };
  return (
    <Card title={texts.bring}>
      <div class="stack">
        <p class="muted">{texts.bringLead}</p>
        <Field {...file}>
          <input
            class="input"
            type="file"
            accept=".yaml,.yml,application/yaml,text/plain"
            {...controlAttributes(file)}
          />
        </Field>
        <div class="file-text">
          <TextArea
            name="text"
            label={texts.text}
            hint={texts.textHint}
            rows={ROWS}
            value={text}
            error={wrong > 0 ? texts.wrongLead(wrong) : errorOf(problems, 'text', locale)}
          />
        </div>
        <p>
          <Button kind={isAgain ? 'quiet' : 'primary'} name="act" value="preview">
            {isAgain ? texts.lookAgain : texts.look}
          </Button>
        </p>
      </div>
    </Card>
  );
}

function Wrong({ wrong, locale }: { readonly wrong: readonly PlacedProblem[]; readonly locale: Locale }) {
  const texts = fileTexts[locale];
  const isEnglish = locale !== 'en' && wrong.some((one) => inDutch(one) === null);
  return (
    <Card title={texts.wrong}>
      <div class="stack">
        {isEnglish && <p class="small muted">{texts.inEnglish}</p>}
        <div class="file-changes">
          <DataTable
            caption={texts.wrong}
            captionHidden
            columns={[texts.field, texts.line, texts.whatToDo].map((label) => ({ label }))}
            rows={wrong.slice(0, MOST_PROBLEMS).map((one, index) => ({
              key: `${index}`,
              cells: [
                one.field === '' ? texts.wholeFile : <code key="field">{one.field}</code>,
                String(one.line),
                locale === 'nl' && inDutch(one) !== null ? (
                  inDutch(one)
                ) : (
                  <span key="what" lang="en">
                    {sentence(one.message)}
                  </span>
                ),
              ],
            }))}
          />
        </div>
        {wrong.length > MOST_PROBLEMS && (
          <p class="small muted">{texts.more(wrong.length - MOST_PROBLEMS)}</p>
        )}
      </div>
    </Card>
  );
}

const inDutch = ({ message, dutch }: PlacedProblem) => dutch ?? problemInDutch(message);

const sentence = (message: string) => `${message.charAt(0).toUpperCase()}${message.slice(1)}`;
