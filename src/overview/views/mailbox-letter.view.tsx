import type { ChromeProps } from '../../access/page-chrome.js';
import type { MailboxLetter } from '../../mail/mailbox.service.js';
import { LinkButton } from '../../platform/pages/button.js';
import { Breakable } from '../../platform/pages/breakable.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { inertText } from '../domain/inert-mail.js';
import { mailboxTexts } from './mailbox-texts.js';
import { momentWords } from './moment.js';

interface MailboxLetterProps {
  readonly frame: ChromeProps;
  readonly mail: MailboxLetter;
  readonly sender: { readonly name: string; readonly address: string };
  readonly zone: string;
}

/** One mail: its HTML in a frame that can do nothing, and its text part. */
export function MailboxLetterPage({ frame, mail, sender, zone }: MailboxLetterProps) {
  const { locale } = frame;
  const texts = mailboxTexts[locale];
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={texts.title}
        title={mail.subject}
        actions={
          <LinkButton href="/mailbox" kind="quiet">
            {texts.back}
          </LinkButton>
        }
      />
      <div class="stack">
        <DefinitionList
          items={[
            {
              term: texts.from,
              description: <Breakable>{mailbox(mail.senderName ?? sender.name, sender.address)}</Breakable>,
            },
            {
              term: texts.to,
              description: (
                <a href={`/mailbox?to=${mail.to.id}`}>
                  <Breakable>{mailbox(mail.to.name, mail.address)}</Breakable>
                </a>
              ),
            },
            { term: texts.at, description: momentWords(mail.leftAt, { locale, zone }, 'long') },
            { term: texts.messageId, description: <code>{mail.messageId}</code> },
          ]}
        />
        {!mail.own && <p class="muted">{texts.linksHidden}</p>}
        <section class="section stack" aria-labelledby="html">
          <h2 id="html">{texts.html}</h2>
          <iframe
            class="preview"
            src={`/mailbox/${mail.id}/body`}
            title={`${texts.html}: ${mail.subject}`}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
          />
        </section>
        <section class="section stack" aria-labelledby="text">
          <h2 id="text">{texts.text}</h2>
          <pre class="mail-text">{inertText(mail.text, texts.linkHere)}</pre>
        </section>
      </div>
    </Layout>
  );
}

function mailbox(name: string, address: string): string {
  return name === '' || name === address ? address : `${name} <${address}>`;
}
