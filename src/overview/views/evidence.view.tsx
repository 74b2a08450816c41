import type { ChromeProps } from '../../access/page-chrome.js';
import { periodWords } from '../../cycles/domain/session-words.js';
import type { ClaimWithPairs } from '../../kpis/claims.service.js';
import { FEW_PAIRS, FEWEST_PAIRS } from '../../kpis/domain/evidence.js';
import { Status } from '../../platform/pages/badge.js';
import { LinkButton } from '../../platform/pages/button.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { aimWords, FINDING_TONES, otherWords } from './claim-words.js';
import { EvidencePicture } from './evidence-picture.js';
import { evidenceTexts } from './evidence-texts.js';
import { IntervalBar, intervalWords, strengthOf, strengthWords } from './interval-bar.js';
import { valueWords } from './kpi-cells.js';

interface EvidencePageProps {
  readonly frame: ChromeProps;
  readonly claim: ClaimWithPairs;
  readonly mayChange: boolean;
}

/** One claim: what it says, what the readings say, and how sure that is. */
export function EvidencePage({ frame, claim, mayChange }: EvidencePageProps) {
  const { locale } = frame;
  const texts = evidenceTexts[locale];
  const { link, kpi, facts, finding, pairs, other } = claim;
  const about = { kpi: kpi.name, other: otherWords(claim, locale), pairs: pairs.length };
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={texts.eyebrow}
        title={aimWords(claim)}
        actions={
          <>
            <LinkButton href="/goal/evidence" kind="quiet">
              {texts.all}
            </LinkButton>
            <LinkButton href={`/kpis/${kpi.key}`} kind="quiet">
              {texts.toKpi}
            </LinkButton>
          </>
        }
      />
      <div class="stack">
        <blockquote class="claim">
          <p>{link.claim}</p>
        </blockquote>
        <p class="row">
          <Status tone={FINDING_TONES[finding]}>{texts.findings[finding]}</Status>
        </p>
        <p class="lead">{other.kpis.length === 0 ? texts.noMeasure : texts.explained[finding](about)}</p>
        {facts.pairs >= FEWEST_PAIRS && facts.pairs < FEW_PAIRS && (
          <Flash tone="note">{texts.few(facts.pairs)}</Flash>
        )}
        <DefinitionList
          items={[
            {
              term: texts.expected,
              description: `${texts.directions[`${link.direction}`]}, ${texts.lags(link.lag)}`,
            },
            { term: texts.weight, description: formatNumber(link.weight, locale) },
            { term: texts.stated, description: texts.evidence[link.evidence] },
            ...(link.untilDate
              ? [{ term: '', description: texts.ended(formatDate(link.untilDate, locale)) }]
              : []),
          ]}
        />
        {mayChange && link.untilDate === null && (
          <p>
            <a href={`/kpis/${kpi.key}/links/${link.id}/change`}>{texts.change}</a>
          </p>
        )}
        {pairs.length > 0 && <EvidencePicture claim={claim} locale={locale} />}
        <Number claim={claim} locale={locale} />
        {pairs.length > 0 && <Pairs claim={claim} locale={locale} />}
      </div>
    </Layout>
  );
}

function Number({ claim: { facts, link }, locale }: { claim: ClaimWithPairs; locale: Locale }) {
  const texts = evidenceTexts[locale];
  const strength = strengthOf(facts, link.direction);
  if (!strength) return <p class="muted">{texts.caution}</p>;
  return (
    <section class="section stack" aria-labelledby="number">
      <h2 id="number">{texts.number}</h2>
      <p class="figure">
        <b>{strengthWords(strength.value, locale)}</b>
        <span class="muted">{intervalWords(strength, locale)}</span>
      </p>
      <figure>
        <IntervalBar strength={strength} />
        <figcaption class="small muted interval-ends">
          <span>{texts.opposite} (−1)</span>
          <span>{texts.nothing} (0)</span>
          <span>{texts.asClaimed} (1)</span>
        </figcaption>
      </figure>
      <p class="muted">{texts.numberHelp}</p>
      <p>{texts.caution}</p>
    </section>
  );
}

function Pairs({ claim, locale }: { readonly claim: ClaimWithPairs; readonly locale: Locale }) {
  const texts = evidenceTexts[locale];
  const { kpi, link, other, pairs } = claim;
  const [only] = other.kpis;
  const single = other.kpis.length === 1 && only;
  const month = (one: ClaimWithPairs['pairs'][number]['month']) =>
    periodWords({ kind: 'month', ...one }, locale);
  return (
    <details class="section">
      <summary>{texts.table(pairs.length)}</summary>
      <DataTable
        caption={texts.table(pairs.length)}
        captionHidden
        columns={[
          { label: texts.month },
          { label: kpi.name, number: true },
          ...(link.lag > 0 ? [{ label: texts.later }] : []),
          { label: single ? single.name : texts.together, number: true },
        ]}
        rows={pairs.toReversed().map((pair) => ({
          key: pair.month.id,
          cells: [
            month(pair.month),
            valueWords(pair.x, kpi, locale),
            ...(link.lag > 0 ? [month(pair.later)] : []),
            single ? valueWords(pair.y, single, locale) : formatNumber(pair.y, locale, { decimals: 0 }),
          ],
        }))}
      />
    </details>
  );
}
