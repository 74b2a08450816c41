import type { ChromeProps } from '../../access/page-chrome.js';
import { LinkButton } from '../../platform/pages/button.js';
import { ErrorSummary } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { absenceTexts } from './absence-texts.js';
import { Absences, absenceScope, type AbsencesProps } from './absences.js';
import { personTexts, type Said } from './person-texts.js';

interface OwnAbsencesProps {
  readonly frame: ChromeProps;
  readonly absences: AbsencesProps;
  readonly said: Said | undefined;
}

/** Where somebody says when they are away themselves. */
export function OwnAbsencesPage({ frame, absences, said }: OwnAbsencesProps) {
  const { locale } = frame;
  const texts = absenceTexts[locale];
  const { refused } = absences;
  return (
    <Layout {...frame}>
      <PageHeader
        title={texts.ownTitle}
        lead={texts.ownLead}
        actions={
          <LinkButton href="/account" kind="quiet">
            {texts.back}
          </LinkButton>
        }
      />
      <div class="stack">
        {said && <Flash>{personTexts[locale].said[said]}</Flash>}
        {refused && (
          <ErrorSummary {...{ locale, problems: refused.problems }} scope={absenceScope(refused.typed)} />
        )}
        <Absences {...absences} />
      </div>
    </Layout>
  );
}
