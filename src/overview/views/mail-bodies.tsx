import type { Written } from '../../mail/packing.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import type { Locale } from '../../platform/pages/locale.js';
import { inertText } from '../domain/inert-mail.js';
import { outboxTexts } from './outbox-texts.js';

interface BodiesProps {
  readonly mail: Pick<OutboxMail, 'subject' | 'settledAt' | 'renderedAt'>;
  /** Null while it is not written. */
  readonly body: Pick<Written, 'text'> | null;
  /** Where the HTML is served for the frame. */
  readonly source: string;
  readonly locale: Locale;
}

/** A mail as HTML in a frame that can do nothing, and as text. */
export function MailBodies({ mail: { subject, settledAt, renderedAt }, body, source, locale }: BodiesProps) {
  const texts = outboxTexts[locale];
  if (body === null) {
    const gone = renderedAt === null ? texts.neverRendered : texts.notKept;
    return <p class="muted">{settledAt === null ? texts.notRendered : gone}</p>;
  }
  return (
    <>
      <p class="small muted">{texts.previewLead}</p>
      <iframe
        class="preview"
        src={source}
        title={`${texts.previewTitle}: ${subject ?? ''}`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
      <details class="folded">
        <summary>{texts.text}</summary>
        <pre class="mail-text">{inertText(body.text, texts.linkHere)}</pre>
      </details>
    </>
  );
}
