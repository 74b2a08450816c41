import type { ChromeProps } from '../../access/page-chrome.js';
import { LinkButton } from '../../platform/pages/button.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatNumber } from '../../platform/pages/format-number.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import type { BudgetPicture } from '../budget.service.js';
import type { Weighing } from '../domain/budget-lens.js';
import { budgetTexts } from './budget-texts.js';
import { journeyTexts } from './journey-texts.js';
import { shareWords, WeighingSection } from './weighing-section.js';

interface BudgetPageProps {
  readonly frame: ChromeProps;
  /** Null where no year is kept. */
  readonly picture: BudgetPicture | null;
  readonly mayWrite: boolean;
}

/** Where money and customers part, in words first; then drawn, then in figures. */
export function BudgetPage({ frame, picture, mayWrite }: BudgetPageProps) {
  const { locale } = frame;
  const texts = budgetTexts[locale];
  const change = picture && `/budget/change?quarter=${encodeURIComponent(picture.quarter.name)}`;
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={picture ? texts.ofQuarter(picture.quarter.name) : undefined}
        title={texts.title}
        lead={texts.lead}
        actions={
          mayWrite &&
          change && (
            <LinkButton href={change} kind="quiet">
              {texts.change}
            </LinkButton>
          )
        }
      />
      <div class="stack">
        {picture === null ? (
          <EmptyState title={texts.noYear}>{texts.noYearHelp}</EmptyState>
        ) : picture.entries.length === 0 ? (
          <EmptyState title={texts.none}>{texts.noneHelp}</EmptyState>
        ) : (
          <Lens {...{ picture, locale }} />
        )}
        {picture && picture.quarters.length > 1 && (
          <p class="row">
            {texts.others}
            {picture.quarters
              .filter(({ id }) => id !== picture.quarter.id)
              .slice(-6)
              .map(({ id, name }) => (
                <a key={id} href={`/budget?quarter=${encodeURIComponent(name)}`}>
                  {name}
                </a>
              ))}
          </p>
        )}
        <p>
          <a href="/journey">{texts.toJourney}</a>
        </p>
      </div>
    </Layout>
  );
}

function Lens({ picture, locale }: { readonly picture: BudgetPicture; readonly locale: Locale }) {
  const texts = budgetTexts[locale];
  const { channels, touchpoints } = picture;
  const channelName = (id: string) =>
    capital(journeyTexts[locale].channel[id === 'online' ? 'online' : 'offline']);
  const nameOf = new Map(touchpoints.map(({ id, name }) => [id, name]));
  const momentName = (id: string) => nameOf.get(id) ?? '';
  const moments = picture.moments.filter(({ spent, voices }) => spent > 0 || voices > 0);
  const tied = moments.some(({ spent }) => spent > 0);
  const apart = [
    ...channels.flatMap((one) => finding(one, channelName(one.id), locale)),
    ...(tied ? moments.flatMap((one) => finding(one, momentName(one.id), locale)) : []),
  ];
  return (
    <>
      {channels.every(({ voiceShare }) => voiceShare === null) ? (
        <Flash tone="note">{texts.tooFew}</Flash>
      ) : apart.length === 0 ? (
        <Flash>{texts.alike}</Flash>
      ) : (
        <Flash tone="warning">
          {apart.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Flash>
      )}
      <WeighingSection
        id="channels"
        title={texts.channels}
        what={texts.channel}
        weighings={channels}
        nameOf={channelName}
        locale={locale}
      />
      {tied && (
        <WeighingSection
          id="moments"
          title={texts.moments}
          lead={texts.momentsLead}
          what={texts.moment}
          weighings={moments}
          nameOf={momentName}
          locale={locale}
        />
      )}
      <section class="section stack" aria-labelledby="spending">
        <h2 id="spending">{texts.spending}</h2>
        <ul>
          {picture.entries.map(({ entry, touchpoint }) => (
            <li key={entry.number}>
              {entry.name}: {formatNumber(entry.amount, locale, { unit: '€' })}{' '}
              <span class="muted">
                ({journeyTexts[locale].channel[entry.channel]}, {touchpoint?.name ?? texts.wholeChannel})
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function finding({ parts, spentShare, voiceShare }: Weighing, name: string, locale: Locale): string[] {
  if (parts === null) return [];
  return [budgetTexts[locale][parts](name, shareWords(spentShare, locale), shareWords(voiceShare, locale))];
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
