import type { ChromeProps } from '../../access/page-chrome.js';
import { MAIL_KIND_NAMES, mailKindWords } from '../../overview/domain/mail-words.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { Layout } from '../../platform/pages/layout.js';
import { type Locale, LOCALES } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { mailTextTexts } from './mail-text-texts.js';

interface MailTextsProps {
  readonly frame: ChromeProps;
  readonly kinds: readonly { readonly kind: string; readonly own: Readonly<Record<Locale, number>> }[];
}

/** The mails whose words may be put otherwise, in the order in which a year uses them. */
export function MailTextsPage({ frame, kinds }: MailTextsProps) {
  const { locale } = frame;
  const texts = mailTextTexts[locale];
  const place = (kind: string) => MAIL_KIND_NAMES.indexOf(kind);
  const cell = (kind: string, language: Locale, count: number) => (
    <a href={`/administration/texts/${kind}/${language}`}>
      {count === 0 ? texts.edit : texts.changed(count)}
      <span class="visually-hidden"> {texts.of(mailKindWords(kind, locale), texts.languages[language])}</span>
    </a>
  );
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} />
      <DataTable
        caption={texts.title}
        captionHidden
        columns={[{ label: texts.kind }, ...LOCALES.map((one) => ({ label: texts.languages[one] }))]}
        rows={[...kinds]
          .sort((one, other) => place(one.kind) - place(other.kind))
          .map(({ kind, own }) => ({
            key: kind,
            cells: [mailKindWords(kind, locale), ...LOCALES.map((one) => cell(kind, one, own[one]))],
          }))}
      />
    </Layout>
  );
}
