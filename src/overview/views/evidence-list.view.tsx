import type { ChromeProps } from '../../access/page-chrome.js';
import type { Claim } from '../../kpis/claims.service.js';
import { FINDINGS } from '../../kpis/domain/evidence.js';
import { Status } from '../../platform/pages/badge.js';
import { LinkButton } from '../../platform/pages/button.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { claimHref, FINDING_TONES } from './claim-words.js';
import { evidenceTexts } from './evidence-texts.js';
import { goalTexts } from './goal-texts.js';
import { IntervalBar, intervalWords, strengthOf } from './interval-bar.js';
import { kpiTexts } from './kpi-texts.js';

interface EvidenceListProps {
  readonly frame: ChromeProps;
  readonly claims: readonly Claim[];
}

/** All claims with what the readings say of them, what is to be talked about first. */
export function EvidenceListPage({ frame, claims }: EvidenceListProps) {
  const { locale } = frame;
  const texts = evidenceTexts[locale];
  const counts = FINDINGS.flatMap((finding) => {
    const count = claims.filter((claim) => claim.finding === finding).length;
    return count === 0 ? [] : [{ finding, words: texts.counts[finding](count) }];
  });
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={goalTexts[locale].title}
        title={texts.title}
        lead={texts.lead}
        actions={
          <LinkButton href="/goal" kind="quiet">
            {kpiTexts[locale].back}
          </LinkButton>
        }
      />
      {claims.length === 0 ? (
        <EmptyState title={texts.none}>{texts.noneHelp}</EmptyState>
      ) : (
        <div class="stack">
          <p class="row">
            {counts.map(({ finding, words }) => (
              <Status key={finding} tone={FINDING_TONES[finding]}>
                {words}
              </Status>
            ))}
          </p>
          <p class="muted">{texts.lead2}</p>
          <DataTable
            caption={texts.title}
            captionHidden
            columns={[
              { label: texts.claim },
              { label: texts.finding },
              { label: texts.months, number: true },
              { label: texts.strength },
            ]}
            rows={claims.map((claim) => ({ key: claim.link.id, cells: cellsOf(claim, locale) }))}
          />
        </div>
      )}
    </Layout>
  );
}

function cellsOf(claim: Claim, locale: Locale) {
  const texts = evidenceTexts[locale];
  const { link, kpi, goal, toward, facts, finding } = claim;
  const strength = facts && strengthOf(facts, link.direction);
  return [
    <>
      <a href={claimHref(claim)}>
        {kpi.name} → {goal ? goalTexts[locale].title.toLowerCase() : toward?.name}
      </a>
      <span class="small muted claimed">{link.claim}</span>
    </>,
    finding === null ? (
      <span class="muted">{texts.waiting}</span>
    ) : (
      <Status tone={FINDING_TONES[finding]}>{texts.findings[finding]}</Status>
    ),
    facts?.pairs ?? '–',
    strength ? (
      <>
        <span class="small muted">{intervalWords(strength, locale)}</span>
        <IntervalBar strength={strength} />
      </>
    ) : (
      <span class="muted">–</span>
    ),
  ];
}
