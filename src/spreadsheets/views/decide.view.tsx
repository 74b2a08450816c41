import type { ChromeProps } from '../../access/page-chrome.js';
import { Button } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { ChoiceField } from '../../platform/pages/choice-field.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { type Counts, right } from '../domain/counts.js';
import type { Spreadsheet } from '../spreadsheet.entity.js';
import type { WrongRow } from '../spreadsheets.service.js';
import { valueCountWords } from './count-words.js';
import { decideTexts } from './decide-texts.js';
import { spreadsheetTexts } from './spreadsheet-texts.js';
import { WrongRows } from './wrong-rows.js';

interface SheetPageProps {
  readonly frame: ChromeProps;
  readonly sheet: Spreadsheet;
  readonly wrong: readonly WrongRow[];
}

const asked = ({ percent, ambiguous, doubtful }: Counts) => percent + ambiguous + doubtful;
const words = (count: number, locale: Locale) => valueCountWords(count, locale, formatNumber(count, locale));

/** What a file would change, what it leaves open, and the button that keeps the rest. */
export function DecidePage({ frame, sheet, wrong }: SheetPageProps) {
  const { locale } = frame;
  const texts = decideTexts[locale];
  const { counts } = sheet;
  const count = right(counts);
  const left = counts.wrong + asked(counts);
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={sheet.name} title={texts.preview} lead={texts.previewLead} />
      <div class="stack">
        {count === 0 && left === 0 && <Flash tone="note">{texts.nothing}</Flash>}
        {count === 0 && left > 0 && <Flash tone="warning">{texts.nothingRight}</Flash>}
        <Card title={texts.counts}>
          <DefinitionList items={countItems(counts, locale)} />
          {count > 0 && (
            <form method="post" action={`/spreadsheets/${sheet.id}/keeping`}>
              {left > 0 && <p>{texts.keepLead(words(left, locale))}</p>}
              <Button>{texts.keep(words(count, locale))}</Button>
            </form>
          )}
        </Card>
        <Questions locale={locale} sheet={sheet} />
        <WrongRows locale={locale} sheet={sheet} wrong={wrong} />
        <p class="row">
          <a href={`/spreadsheets/${sheet.id}/columns`}>{texts.columns}</a>
          <a href="/spreadsheets">{spreadsheetTexts[locale].back}</a>
        </p>
        <form method="post" action={`/spreadsheets/${sheet.id}/removal`}>
          <Button kind="plain">{spreadsheetTexts[locale].remove}</Button>
        </form>
      </div>
    </Layout>
  );
}

/** What a file came to. */
export function DonePage({ frame, sheet, wrong }: SheetPageProps) {
  const { locale } = frame;
  const texts = decideTexts[locale];
  const { counts, state } = sheet;
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={sheet.name} title={texts.doneTitle} />
      <div class="stack">
        {state === 'failed' ? (
          <Flash tone="warning">{texts.failed}</Flash>
        ) : (
          <Flash>{counts.kept === 0 ? texts.doneNothing : texts.done(words(counts.kept, locale))}</Flash>
        )}
        <Card title={texts.counts}>
          <DefinitionList items={countItems(counts, locale)} />
        </Card>
        <WrongRows locale={locale} sheet={sheet} wrong={wrong} />
        <p>
          <a href="/spreadsheets">{texts.another}</a>
        </p>
      </div>
    </Layout>
  );
}

function countItems(counts: Counts, locale: Locale) {
  const texts = decideTexts[locale];
  const { fresh, changed, unchanged, wrong, computed, empty, kept } = counts;
  const always = { fresh, changed, unchanged, wrong };
  const sometimes = { asked: asked(counts), computed, empty, kept };
  const item = ([name, count]: [string, number]) => ({
    term: texts[name as keyof typeof always | keyof typeof sometimes],
    description: formatNumber(count, locale),
  });
  return [...Object.entries(always), ...Object.entries(sometimes).filter(([, count]) => count > 0)].map(item);
}

/** What could be meant in two ways; answers that were given stay there to be changed. */
function Questions({ locale, sheet }: { readonly locale: Locale; readonly sheet: Spreadsheet }) {
  const texts = decideTexts[locale];
  const { counts, mapping, id } = sheet;
  const isAsked = {
    percent: counts.percent > 0 || mapping.percent !== '',
    decimal: counts.ambiguous > 0 || mapping.decimal !== '',
    doubt: counts.doubtful > 0 || mapping.confirmed,
  };
  if (!isAsked.percent && !isAsked.decimal && !isAsked.doubt) return null;
  return (
    <Card title={texts.questions}>
      <form class="stack fields" method="post" action={`/spreadsheets/${id}/answers`}>
        {isAsked.percent && (
          <ChoiceField
            name="percent"
            label={texts.percent}
            hint={texts.percentHint}
            values={[mapping.percent]}
            choices={[
              { value: 'shown', label: texts.percentShown },
              { value: 'stored', label: texts.percentStored },
              { value: '', label: texts.unsaid },
            ]}
          />
        )}
        {isAsked.decimal && (
          <ChoiceField
            name="decimal"
            label={texts.decimal}
            hint={texts.decimalHint}
            values={[mapping.decimal]}
            choices={[
              { value: ',', label: texts.comma },
              { value: '.', label: texts.point },
              { value: '', label: texts.unsaid },
            ]}
          />
        )}
        {isAsked.doubt && (
          <ChoiceField
            several
            name="confirmed"
            label={texts.doubt}
            hint={texts.doubtHint}
            values={mapping.confirmed ? ['yes'] : []}
            choices={[{ value: 'yes', label: texts.confirm }]}
          />
        )}
        <p>
          <Button kind="quiet">{texts.answer}</Button>
        </p>
      </form>
    </Card>
  );
}
