import { Badge, Status } from '../../platform/pages/badge.js';
import { Button } from '../../platform/pages/button.js';
import { Breakable } from '../../platform/pages/breakable.js';
import { Card } from '../../platform/pages/card.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { PasteOutcome, PlannedRow } from '../domain/paste-plan.js';
import type { PastePreview } from '../people-paste.service.js';
import { pasteTexts } from './paste-texts.js';
import { roleWords } from './role-words.js';

/** What is to be mended first, then what will change. */
const ORDER: readonly PasteOutcome[] = ['wrong', 'new', 'changed', 'unchanged'];
/** Of each outcome: a page holds no two thousand rows. */
const MOST_SHOWN = 50;
const MOST_UNKNOWN = 20;
const MOST_UNREAD = 20;

interface PreviewProps {
  readonly preview: PastePreview;
  readonly locale: Locale;
}

/** What a list would do, row by row, and the button that does it. */
export function PastePreviewCard({ preview, locale }: PreviewProps) {
  const texts = pasteTexts[locale];
  const { counts, columns, unknownDepartments: unknown, fingerprint } = preview;
  const kept = counts.new + counts.changed;
  const unread = columns.unread.map(({ heading, number }) => short(heading) || texts.column(number));
  const used = columns.columns.flatMap((column) => (column ? [texts.columns[column]] : []));
  return (
    <Card title={texts.preview}>
      <div class="stack">
        <p class="row">
          {ORDER.filter((outcome) => counts[outcome] > 0).map((outcome) => (
            <span key={outcome}>
              <Outcome {...{ outcome, locale }} /> {formatNumber(counts[outcome], locale)}
            </span>
          ))}
        </p>
        <p class="small muted">
          {texts.read(used.join(', '))}
          {unread.length > 0 && <strong> {texts.unread(unread.slice(0, MOST_UNREAD).join(', '))}</strong>}
        </p>
        {unknown.length > 0 && (
          <Flash tone="note">{texts.unknown(unknown.slice(0, MOST_UNKNOWN).join(', '))}</Flash>
        )}
        {kept === 0 ? (
          <p>{texts.nothing}</p>
        ) : (
          <>
            {counts.wrong > 0 && <p>{texts.wrongStay(counts.wrong)}</p>}
            <input type="hidden" name="fingerprint" value={fingerprint} />
            <p class="row">
              <Button name="act" value="apply">
                {texts.apply(kept)}
              </Button>
              <span class="small muted">{texts.applyHelp}</span>
            </p>
          </>
        )}
        {ORDER.map((outcome) => (
          <Rows key={outcome} {...{ preview, outcome, locale }} />
        ))}
      </div>
    </Card>
  );
}

/** What was wrong with the rows that are left, in the order in which they stand in the list below. */
export function LeftCard({ preview, locale }: PreviewProps) {
  return (
    <Card title={pasteTexts[locale].left}>
      <p class="small muted">{pasteTexts[locale].leftHelp}</p>
      <Rows {...{ preview, outcome: 'wrong', locale }} />
    </Card>
  );
}

function Outcome({ outcome, locale }: { readonly outcome: PasteOutcome; readonly locale: Locale }) {
  const text = pasteTexts[locale].outcomes[outcome];
  if (outcome === 'wrong') return <Status tone="at-risk">{text}</Status>;
  return <Badge tone={outcome === 'unchanged' ? 'neutral' : 'accent'}>{text}</Badge>;
}

function Rows({ preview, outcome, locale }: PreviewProps & { readonly outcome: PasteOutcome }) {
  const texts = pasteTexts[locale];
  const rows = preview.rows.filter((row) => row.outcome === outcome);
  if (rows.length === 0) return null;
  const isWrong = outcome === 'wrong';
  return (
    <div class="people-table">
      <DataTable
        caption={texts.outcomes[outcome]}
        columns={[texts.name, texts.address, texts.row, isWrong ? texts.why : texts.roles].map((label) => ({
          label,
        }))}
        rows={rows.slice(0, MOST_SHOWN).map((row, index) => ({
          key: `${index}`,
          cells: [
            row.name || '–',
            row.person.address === '' ? '–' : <Breakable key="address">{row.person.address}</Breakable>,
            String(row.person.row.line),
            isWrong ? row.wrong.map((words) => words[locale]).join(' ') : doneWords(row, locale),
          ],
        }))}
      />
      {rows.length > MOST_SHOWN && <p class="small muted">{texts.more(rows.length - MOST_SHOWN)}</p>}
    </div>
  );
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The roles somebody will have, and what else becomes of them. */
function doneWords({ person, outcome, command, changes, leading }: PlannedRow, locale: Locale): string {
  const texts = pasteTexts[locale];
  const roles = command.roles.map((role) => roleWords[locale][role].name).join(', ');
  const others =
    outcome === 'changed' ? changes.flatMap((it) => (it === 'lead' ? [] : texts.changes[it])) : [];
  const leads = leading ? [texts.leads[leading.kind](leading.name)] : [];
  const noRoles = person.noRoles.map((text) => texts.noRole(short(text)));
  const all = [...others, ...leads, ...noRoles];
  return all.length === 0 ? roles : `${roles}; ${all.join(', ')}`;
}
