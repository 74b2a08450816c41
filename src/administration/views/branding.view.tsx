import type { ChromeProps } from '../../access/page-chrome.js';
import { type Accent, contrast } from '../../mail/style/domain/accent.js';
import type { BrandingCommand } from '../../mail/style/domain/branding-command.js';
import type { KeptBranding } from '../../mail/style/brandings.service.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { Breakable } from '../../platform/pages/breakable.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { LOCALES, type Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextField } from '../../platform/pages/text-field.js';
import { MAIL_KIND_NAMES, mailKindWords } from '../../overview/domain/mail-words.js';
import { type Scheme, SCHEMES } from '../domain/mail-scheme.js';
import { brandingTexts } from './branding-texts.js';
import { BrandingLogo } from './branding-logo.js';

export type BrandingSaid = 'saved' | 'logo' | 'removed' | 'conflict';

/** The sample that is shown, and how. */
export interface Previewed {
  readonly kind: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly accent: Accent;
  readonly from: { readonly name: string; readonly address: string };
}

interface BrandingPageProps {
  readonly frame: ChromeProps;
  readonly kept: KeptBranding;
  /** What the fields show. */
  readonly values: BrandingCommand;
  readonly version: number;
  readonly problems: readonly FieldProblem[];
  readonly said: BrandingSaid | undefined;
  readonly shown: Previewed;
}

/** How mails look: the fields, the logo, and a mail as they would make it. */
export function BrandingPage(props: BrandingPageProps) {
  const { frame, kept, problems, said } = props;
  const { locale } = frame;
  const texts = brandingTexts[locale];
  return (
    <Layout {...frame} previews>
      <PageHeader title={texts.title} lead={texts.lead} />
      <div class="stack">
        {said && <Flash tone={said === 'conflict' ? 'warning' : 'done'}>{texts.said[said]}</Flash>}
        <ErrorSummary locale={locale} problems={problems} />
        <div class="beside">
          <div class="stack">
            <LookForm {...props} />
            <BrandingLogo {...{ locale, problems, logo: kept.logo }} />
          </div>
          <Preview {...props} />
        </div>
      </div>
    </Layout>
  );
}

function LookForm({ frame: { locale }, values, version, problems, shown }: BrandingPageProps) {
  const texts = brandingTexts[locale];
  const of = (field: keyof BrandingCommand) => ({
    ...{ name: field, value: values[field], error: errorOf(problems, field, locale) },
  });
  return (
    <form class="stack fields" method="post" action="/administration/branding" novalidate>
      <h2>{texts.look}</h2>
      <input type="hidden" name="version" value={version} />
      <TextField {...of('accent')} label={texts.accent} hint={texts.accentHint} autocomplete="off" />
      <TextField
        {...of('senderName')}
        label={texts.sender}
        hint={texts.senderHint(shown.from.address)}
        autocomplete="off"
      />
      <TextField {...of('footerNl')} label={texts.footer.nl} hint={texts.footerHint} autocomplete="off" />
      <TextField {...of('footerEn')} label={texts.footer.en} hint={texts.footerHint} autocomplete="off" />
      <SelectField
        name="kind"
        label={texts.kind}
        value={shown.kind}
        choices={MAIL_KIND_NAMES.map((kind) => ({ value: kind, label: mailKindWords(kind, locale) }))}
      />
      <SelectField
        name="locale"
        label={texts.language}
        value={shown.locale}
        choices={LOCALES.map((one) => ({ value: one, label: texts.languages[one] }))}
      />
      <p class="row">
        <Button kind="quiet" formaction="/administration/branding/preview">
          {texts.preview}
        </Button>
        <Button>{texts.save}</Button>
      </p>
      <p class="visually-hidden" role="status" aria-live="polite" data-previewed />
    </form>
  );
}

function Preview({ frame: { locale }, values, shown, problems }: BrandingPageProps) {
  const texts = brandingTexts[locale];
  const { from, subject, accent } = shown;
  const said = problems.map(({ message, dutch }) => (locale === 'nl' ? (dutch ?? message) : message));
  return (
    <section
      id="preview"
      tabindex={0}
      class="section stack whole"
      data-said={[texts.previewed, ...said].join(' ')}
    >
      <h2>{texts.previewTitle}</h2>
      <p class="small muted">{texts.previewNote}</p>
      <DefinitionList
        items={[
          { term: texts.from, description: <Breakable>{`${from.name} <${from.address}>`}</Breakable> },
          { term: texts.subject, description: <span lang={shown.locale}>{subject}</span> },
        ]}
      />
      {SCHEMES.map((scheme) => (
        <div key={scheme} class="stack">
          <h3>{texts[scheme]}</h3>
          {values.accent.trim() !== '' && (
            <p class="small">
              {texts.buttons}: {buttonWords(scheme, accent, values.accent, locale)}
            </p>
          )}
          <iframe
            class="preview"
            src={sampleAddress(values, shown, scheme)}
            title={`${subject}: ${texts[scheme]}`}
            sandbox=""
          />
        </div>
      ))}
    </section>
  );
}

function sampleAddress(values: BrandingCommand, { kind, locale }: Previewed, scheme: Scheme): string {
  const { accent, footerNl, footerEn } = values;
  return `/administration/branding/sample?${new URLSearchParams({ kind, locale, scheme, accent, footerNl, footerEn })}`;
}

/** What buttons really look like, and why that is not the chosen color where it is not. */
function buttonWords(scheme: Scheme, accent: Accent, chosen: string, locale: Locale): string {
  const texts = brandingTexts[locale];
  const [color, ink] = scheme === 'light' ? [accent.light, accent.lightInk] : [accent.dark, accent.darkInk];
  const ratio = contrast(color, ink).toLocaleString(locale, { maximumFractionDigits: 1 });
  if (color === chosen.trim().toLowerCase()) return texts.asChosen(color, ratio);
  return scheme === 'light' ? texts.darker(color, ratio) : texts.lighter(color, ratio);
}
