import type { ChromeProps } from '../../access/page-chrome.js';
import { MAIL_FIELDS, placeholderOf } from '../../mail/style/domain/mail-fields.js';
import type { OwnPart, OwnParts, TypedParts } from '../../mail/style/mail-texts.service.js';
import { mailKindWords } from '../../overview/domain/mail-words.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextArea, TextField } from '../../platform/pages/text-field.js';
import { SCHEMES } from '../domain/mail-scheme.js';
import { mailTextTexts } from './mail-text-texts.js';

interface MailTextProps {
  readonly frame: ChromeProps;
  readonly now: OwnParts;
  /** What the fields show. */
  readonly values: TypedParts;
  /** Of that, what the sample shows. */
  readonly shown: TypedParts;
  /** Of the sample. */
  readonly subject: string;
  readonly problems: readonly FieldProblem[];
  readonly said: 'saved' | 'reset' | undefined;
}

/** One kind of mail in one language: its words, what they may name, and the mail as they make it. */
export function MailTextPage(props: MailTextProps) {
  const { frame, now, problems, said } = props;
  const { locale } = frame;
  const texts = mailTextTexts[locale];
  const title = texts.of(mailKindWords(now.kind, locale), texts.languages[now.locale]);
  return (
    <Layout {...frame} previews>
      <PageHeader
        title={title}
        lead={texts.about}
        actions={<a href="/administration/texts">{texts.back}</a>}
      />
      <div class="stack">
        {said && <Flash>{texts.said[said]}</Flash>}
        <ErrorSummary locale={locale} problems={problems} />
        <div class="beside">
          <div class="stack">
            <TextsForm {...props} />
            <Fields {...props} />
            {now.parts.some(({ own, sharedWith }) => own !== null && sharedWith === null) && (
              <form class="stack" method="post" action={`${addressOf(now)}/reset`}>
                <p class="small muted">{texts.resetHelp}</p>
                <p>
                  <Button kind="danger">{texts.reset}</Button>
                </p>
              </form>
            )}
          </div>
          <Preview {...props} />
        </div>
      </div>
    </Layout>
  );
}

function TextsForm({ frame: { locale }, now, values, problems }: MailTextProps) {
  const texts = mailTextTexts[locale];
  return (
    <form class="stack fields" method="post" action={addressOf(now)} novalidate>
      {now.parts.map((one) => {
        const { part, sharedWith, was } = one;
        if (sharedWith !== null) {
          return (
            <div key={part}>
              <p>
                <b>{texts.parts[part]}</b>
              </p>
              <p class="small muted">{texts.shared(mailKindWords(sharedWith, locale))}</p>
              <p>
                <a href={`/administration/texts/${sharedWith}/${now.locale}`}>
                  <span lang={now.locale}>{one.own ?? one.ours}</span>
                </a>
              </p>
            </div>
          );
        }
        const field = {
          ...{ name: part, label: texts.parts[part], value: values[part] ?? '' },
          ...{ error: errorOf(problems, part, locale), hint: <Hint {...{ one, now, locale }} /> },
        };
        return (
          <div key={part} class="stack">
            {part === 'subject' || part === 'heading' ? (
              <TextField {...field} autocomplete="off" />
            ) : (
              <TextArea {...field} rows={4} />
            )}
            {was !== null && <Flash tone="note">{texts.outdated(was)}</Flash>}
          </div>
        );
      })}
      <p class="row">
        <Button kind="quiet" formaction={`${addressOf(now)}/preview`}>
          {texts.preview}
        </Button>
        <Button>{texts.save}</Button>
      </p>
      <p class="visually-hidden" role="status" aria-live="polite" data-previewed />
    </form>
  );
}

function Hint({
  one: { part, ours },
  now,
  locale,
}: Pick<MailTextProps, 'now'> & { readonly one: OwnPart; readonly locale: 'nl' | 'en' }) {
  const texts = mailTextTexts[locale];
  return (
    <>
      {ours === '' ? (
        texts.nothing
      ) : (
        <>
          {texts.ours} <q lang={now.locale}>{ours}</q>
          {!/[.?!]$/.test(ours) && '.'}
        </>
      )}
      {part === 'subject' && now.letter.adjustable?.subject === now.kind && ` ${texts.thread}`}
      {(part === 'opening' || part === 'closing') && ` ${texts.lines}`}
    </>
  );
}

function Fields({ frame: { locale }, now }: MailTextProps) {
  const texts = mailTextTexts[locale];
  return (
    <section class="section stack">
      <h2>{texts.fields}</h2>
      <p class="muted">{texts.fieldsLead}</p>
      <DefinitionList
        items={now.fields.map((field) => ({
          term: placeholderOf(field, now.locale),
          description: MAIL_FIELDS[field].about[locale],
        }))}
      />
    </section>
  );
}

function Preview({ frame: { locale }, now, shown, subject, problems }: MailTextProps) {
  const texts = mailTextTexts[locale];
  const said = problems.map(({ message, dutch }) => (locale === 'nl' ? (dutch ?? message) : message));
  return (
    <section id="preview" tabindex={0} class="section stack" data-said={[texts.previewed, ...said].join(' ')}>
      <h2>{texts.previewTitle}</h2>
      <p class="small muted">{texts.previewNote}</p>
      <DefinitionList
        items={[{ term: texts.subject, description: <span lang={now.locale}>{subject}</span> }]}
      />
      {SCHEMES.map((scheme) => (
        <div key={scheme} class="stack">
          <h3>{texts[scheme]}</h3>
          <iframe
            class="preview"
            src={`${addressOf(now)}/sample?${new URLSearchParams({ ...shown, scheme })}`}
            title={`${subject}: ${texts[scheme]}`}
            sandbox=""
          />
        </div>
      ))}
    </section>
  );
}

function addressOf({ kind, locale }: OwnParts): string {
  return `/administration/texts/${kind}/${locale}`;
}
