import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import type { Locale } from '../../platform/pages/locale.js';
import { inertText } from '../domain/inert-mail.js';
import { outboxTexts } from './outbox-texts.js';

interface BodiesProps {
  readonly mail: Pick<OutboxMail, 'html' | 'text' | 'subject'>;
  /** Where the HTML is served for the frame. */
  readonly source: string;
  readonly locale: Locale;
}

/** A mail as HTML in a frame that can do nothing, and as text. */
export function MailBodies({ mail: { html, text, subject }, source, locale }: BodiesProps) {
  const texts = outboxTexts[locale];
  if (html === null || text === null) return <p class="muted">{texts.notRendered}</p>;
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
        <pre class="mail-text">{inertText(text, texts.linkHere)}</pre>
      </details>
    </>
  );
}
