import type { ComponentChildren } from 'preact';
import type { Viewer } from '../../access/viewer.js';
import { sessionName } from '../../cycles/domain/session-words.js';
import { has } from '../../organizations/domain/rights.js';
import { Card } from '../../platform/pages/card.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import { listWords } from '../domain/lists.js';
import { firstOf, lateOf, undecidedOf } from '../domain/needs.js';
import type { WaitingMinutes } from '../home-matters.service.js';
import type { Home } from '../home.service.js';
import { homeRoleTexts } from './home-role-texts.js';

const NAMES_SHOWN = 5;
const MINUTES_SHOWN = 3;

interface Need {
  readonly key: string;
  readonly says: ComponentChildren;
  readonly href: string;
  readonly act: string;
}

/** What waits for the viewer's word: permission, minutes, what is put forward, what is late, what nobody decided on. */
export function needsOf(home: Home, viewer: Viewer): readonly Need[] {
  const { locale } = viewer;
  const texts = homeRoleTexts[locale];
  const { permissions, minutes, proposals, decidedOn } = home.matters;
  const isPlanner = home.planning !== null;
  const late = isPlanner ? [] : lateOf(home.owed ?? []);
  const rated = home.goal?.progress.departments.flatMap(({ kpis }) => kpis) ?? [];
  const undecided = has('set-guardrails', viewer) && !isPlanner ? undecidedOf(rated, decidedOn) : [];
  return [
    ...permissions.map(({ id, what, askedOn }) => ({
      ...{ key: id, href: `/decisions/permissions/${id}`, act: texts.answer },
      says: (
        <>
          {texts.permission(what)}{' '}
          <span class="small muted">{texts.permissionSince(formatDate(askedOn, locale))}</span>
        </>
      ),
    })),
    ...(['agreement', 'adoption'] as const).flatMap((wants) => minutesOf(minutes, wants, locale)),
    // Who prepares the session sees how far it is as a whole.
    ...(isPlanner ? [] : [...proposals]).map(([sessionId, count]) => ({
      ...{ key: `proposed ${sessionId}`, says: texts.proposed(count) },
      ...{ href: `/sessions/${sessionId}#proposals`, act: texts.see },
    })),
    ...(late.length === 0
      ? []
      : [
          {
            ...{ key: 'late', says: texts.late(late.length, namesOf(late.map(({ name }) => name), locale)) }, // prettier-ignore
            ...{ href: '/owed', act: texts.whoOwes },
          },
        ]),
    ...(undecided.length === 0
      ? []
      : [
          {
            key: 'undecided',
            says: (
              <>
                {texts.undecided(undecided.length)}:{' '}
                {firstOf(undecided, NAMES_SHOWN).shown.map(({ kpi }, i) => (
                  <>
                    {i > 0 && ', '}
                    <a href={`/kpis/${kpi.key}`}>{kpi.name}</a>
                  </>
                ))}
                . <span class="muted">{texts.undecidedHelp}</span>
              </>
            ),
            ...{ href: '/month', act: texts.see },
          },
        ]),
  ];
}

/** Of all sessions together: where nobody minds minutes, they grow to many. */
function minutesOf(
  minutes: readonly WaitingMinutes[],
  wants: WaitingMinutes['wants'],
  locale: Locale,
): Need[] {
  const texts = homeRoleTexts[locale];
  const waiting = minutes.filter((one) => one.wants === wants).toReversed();
  const [latest] = waiting;
  if (!latest) return [];
  const { shown, more } = firstOf(waiting, MINUTES_SHOWN);
  const says = (
    <>
      {texts[wants]}:{' '}
      {shown.map(({ session }, i) => (
        <>
          {i > 0 && ', '}
          <a href={`/sessions/${session.id}/minutes`}>{sessionName(session, locale)}</a>
        </>
      ))}
      {more > 0 && ` ${texts.more(more)}`}
    </>
  );
  return [{ key: wants, says, href: `/sessions/${latest.session.id}/minutes`, act: texts.read }];
}

/** The first names, and how many follow. */
export function namesOf(names: readonly string[], locale: Locale, most = NAMES_SHOWN): string {
  const { shown, more } = firstOf(names, most);
  return more === 0 ? listWords(shown, locale) : `${shown.join(', ')} ${homeRoleTexts[locale].more(more)}`;
}

export function HomeNeeds({ needs, locale }: { readonly needs: readonly Need[]; readonly locale: Locale }) {
  if (needs.length === 0) return null;
  return (
    <Card title={homeRoleTexts[locale].needs}>
      <ul class="plain-list stack">
        {needs.map(({ key, says, href, act }) => (
          <li key={key}>
            {says}
            <br />
            <a href={href}>{act}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
