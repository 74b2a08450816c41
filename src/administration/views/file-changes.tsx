import { type Change, countMoved, detailsOf } from '../../files/domain/difference.js';
import type { FilePreview } from '../../files/own-file.service.js';
import { Badge } from '../../platform/pages/badge.js';
import { Button } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import type { Locale } from '../../platform/pages/locale.js';
import { fileTexts } from './file-texts.js';
import { thingWords } from './thing-words.js';

/** What is lost first. */
const ORDER = ['removed', 'changed', 'added'] as const;
/** Of each sort: a page holds no thousands of rows. */
const MOST_SHOWN = 50;
const MOST_DETAILS = 12;
const LONGEST_VALUE = 120;

interface PreviewProps {
  readonly preview: FilePreview;
  readonly locale: Locale;
}

/** What a file would do, sort by sort, and the button that does it. */
export function FileChangesCard({ preview, locale }: PreviewProps) {
  const texts = fileTexts[locale];
  const { changes, unchanged, left, fingerprint } = preview;
  const moved = countMoved(changes);
  return (
    <Card title={texts.preview}>
      <div class="stack">
        <p class="row">
          {ORDER.map((sort) => [sort, changes.filter(({ change }) => change === sort).length] as const)
            .filter(([, count]) => count > 0)
            .map(([sort, count]) => (
              <span key={sort}>
                <Badge tone="accent">{texts.counts[sort]}</Badge> {formatNumber(count, locale)}
              </span>
            ))}
          <span>
            <Badge tone="neutral">{texts.counts.unchanged}</Badge> {formatNumber(unchanged.length, locale)}
          </span>
        </p>
        <p class="small muted">{texts.unchangedHelp}</p>
        {moved > 0 && <Flash tone="note">{texts.moved(moved)}</Flash>}
        {left.length > 0 && <Left {...{ left, locale }} />}
        {changes.length === 0 ? (
          <p>{texts.nothing}</p>
        ) : (
          <div>
            <input type="hidden" name="fingerprint" value={fingerprint} />
            <p>
              <Button name="act" value="apply">
                {texts.apply(changes.length)}
              </Button>{' '}
              <span class="small muted">{texts.applyHelp}</span>
            </p>
          </div>
        )}
        {ORDER.map((sort) => (
          <Changes
            key={sort}
            {...{ sort, locale }}
            changes={changes.filter(({ change }) => change === sort)}
          />
        ))}
      </div>
    </Card>
  );
}

/** Years that were kept under another fiscal year, and the like. */
export function Left({ left, locale }: { readonly left: readonly string[]; readonly locale: Locale }) {
  return (
    <Flash tone="warning">
      {fileTexts[locale].left}: <span lang="en">{left.join(' ')}</span>
    </Flash>
  );
}

interface ChangesProps {
  readonly sort: (typeof ORDER)[number];
  readonly changes: readonly Change[];
  readonly locale: Locale;
}

function Changes({ sort, changes, locale }: ChangesProps) {
  const texts = fileTexts[locale];
  if (changes.length === 0) return null;
  const labels = sort === 'changed' ? [texts.thing, texts.difference] : [texts.thing];
  return (
    <div class="file-changes">
      <DataTable
        caption={texts.sorts[sort]}
        columns={labels.map((label) => ({ label }))}
        rows={changes.slice(0, MOST_SHOWN).map((change) => ({
          key: change.what,
          cells: [
            thingWords(change.what, locale),
            ...(sort === 'changed' ? [<Details key="how" {...{ change, locale }} />] : []),
          ],
        }))}
      />
      {changes.length > MOST_SHOWN && <p class="small muted">{texts.more(changes.length - MOST_SHOWN)}</p>}
    </div>
  );
}

/** `name`: Sales → Verkoop */
function Details({ change, locale }: { readonly change: Change; readonly locale: Locale }) {
  const details = detailsOf(change);
  return (
    <>
      {details.slice(0, MOST_DETAILS).map(({ field, from, to }) => (
        <div key={field}>
          <code>{field}</code> {valueWords(from, locale)} → {valueWords(to, locale)}
        </div>
      ))}
      {details.length > MOST_DETAILS && (
        <div class="small muted">{fileTexts[locale].more(details.length - MOST_DETAILS)}</div>
      )}
    </>
  );
}

function valueWords(value: unknown, locale: Locale): string {
  const texts = fileTexts[locale];
  if (value === null || value === undefined || value === '') return texts.none;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'number') return formatNumber(value, locale);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
