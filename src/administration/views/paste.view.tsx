import type { ChromeProps } from '../../access/page-chrome.js';
import type { SetUpStanding } from '../../overview/domain/set-up.js';
import { SetUpTrail } from '../../overview/set-up-steps.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextArea } from '../../platform/pages/text-field.js';
import type { PastePreview } from '../people-paste.service.js';
import { LeftCard, PastePreviewCard } from './paste-preview.js';
import { pasteTexts } from './paste-texts.js';

const ROWS = 12;

export interface PasteState {
  /** As it stands in the field. */
  readonly list: string;
  readonly preview: PastePreview | null;
  readonly problems?: readonly FieldProblem[];
  /** Whether something else was shown before. */
  readonly overtaken?: boolean;
  /** What was just done; `list` is what was left of it. */
  readonly done?: PastePreview;
}

interface PasteProps {
  readonly frame: ChromeProps;
  readonly state: PasteState;
  readonly setUp: SetUpStanding | null;
}

/** One form: the list, what it would do, and the two buttons that look and that keep. */
export function PastePage({ frame, state, setUp }: PasteProps) {
  const { locale } = frame;
  const texts = pasteTexts[locale];
  const { list, preview, problems = [], overtaken = false, done } = state;
  return (
    <Layout {...frame}>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          <LinkButton href="/people" kind="quiet">
            {texts.back}
          </LinkButton>
        }
      />
      <div class="stack">
        <SetUpTrail setUp={setUp} step="people" locale={locale} />
        <ErrorSummary {...{ locale, problems }} />
        {done && <Flash>{texts.done(done.counts.new, done.counts.changed, done.counts.wrong)}</Flash>}
        {overtaken && <Flash tone="warning">{texts.overtaken}</Flash>}
        <form class="stack" method="post" action="/people/paste">
          {done && <LeftCard {...{ preview: done, locale }} />}
          {preview && <PastePreviewCard {...{ preview, locale }} />}
          <Card>
            <TextArea
              name="list"
              label={texts.list}
              hint={texts.hint}
              rows={ROWS}
              value={list}
              error={errorOf(problems, 'list', locale)}
            />
            <p>
              <Button kind={preview ? 'quiet' : 'primary'} name="act" value="preview">
                {preview ? texts.lookAgain : texts.look}
              </Button>
            </p>
          </Card>
        </form>
      </div>
    </Layout>
  );
}
