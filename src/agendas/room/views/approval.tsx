import { dateAt } from '../../../calendar/domain/zones.js';
import { Button } from '../../../platform/pages/button.js';
import { ErrorSummary, errorOf } from '../../../platform/pages/error-summary.js';
import { formatDate } from '../../../platform/pages/format-date.js';
import { TextArea } from '../../../platform/pages/text-field.js';
import { minutesTexts } from './minutes-texts.js';
import { isAboutThese } from '../domain/approval.js';
import type { HeldProps } from './minutes.view.js';

/** Who agrees, what others remark, and the buttons to say so oneself and to adopt them. */
export function Approval(props: HeldProps) {
  const { held, locale, zone, takesPart, mayRun } = props;
  const { meeting, stances, people, attendees } = held;
  const say = minutesTexts[locale];
  const agreed = stances.filter(({ stance }) => stance === 'agrees');
  const agree = agreed.filter((one) => isAboutThese(one, meeting));
  const before = agreed.filter((one) => !agree.includes(one));
  const names = (of: typeof stances) => of.map(({ personId }) => people.get(personId)?.name).join(', ');
  const remarks = stances.filter(({ stance }) => stance === 'remarks');
  const isOpen = meeting.adoptedAt === null;
  return (
    <section id="approval" class="stack" aria-labelledby="approval-title">
      <h2 id="approval-title" class="section">
        {say.approval}
      </h2>
      {meeting.askedAt !== null && (
        <p class="muted">{say.asked(formatDate(dateAt(meeting.askedAt, zone), locale, 'day'))}</p>
      )}
      <p>
        <strong>{say.agree(agree.length, Math.max(attendees.length, agree.length))}</strong>
        {agree.length > 0 && `: ${names(agree)}`}
      </p>
      {before.length > 0 && <p class="muted">{say.agreedBefore(names(before))}</p>}
      {remarks.length > 0 && (
        <>
          <h3>{say.remarks}</h3>
          <ul class="plain-list">
            {remarks.map((one) => (
              <li key={one.personId}>
                <strong>{people.get(one.personId)?.name}</strong>{' '}
                {!isAboutThese(one, meeting) && <span class="muted small">{say.remarkBefore}</span>}
                <p class="pre-line">{one.text}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {isOpen && takesPart && <Mine {...props} />}
      {isOpen && mayRun && <Running {...props} />}
    </section>
  );
}

function Mine({ held, session, locale, viewerId, typed, problems }: HeldProps) {
  const say = minutesTexts[locale];
  const said = held.stances.find(({ personId }) => personId === viewerId);
  const still = said?.stance === 'agrees' && isAboutThese(said, held.meeting);
  const path = `/sessions/${session.id}/minutes/stance`;
  return (
    <div class="card">
      {said && (
        <p class="muted">
          {said.stance === 'remarks' ? say.saidRemark : still ? say.saidAgree : say.saidBefore}
        </p>
      )}
      {!still && (
        <form method="post" action={path}>
          <input type="hidden" name="stance" value="agrees" />
          <Button>{say.iAgree}</Button>
        </form>
      )}
      <details class="folded" open={problems.length > 0}>
        <summary>{say.remark}</summary>
        <form class="stack" method="post" action={path}>
          <ErrorSummary locale={locale} problems={problems} />
          <input type="hidden" name="stance" value="remarks" />
          <TextArea
            name="text"
            label={say.myRemark}
            rows={3}
            value={typed?.text ?? said?.text ?? undefined}
            error={errorOf(problems, 'text', locale)}
          />
          <Button kind="quiet">{say.send}</Button>
        </form>
      </details>
    </div>
  );
}

function Running({ session, locale, sent, zone }: HeldProps) {
  const say = minutesTexts[locale];
  const path = `/sessions/${session.id}/minutes`;
  return (
    <div class="stack">
      <form class="row" method="post" action={`${path}/mail`}>
        <input type="hidden" name="seen" value={sent?.times ?? 0} />
        <Button kind="quiet">{sent ? say.askAgain : say.ask}</Button>
        {sent && (
          <span class="muted">
            {say.mailed(sent.count, formatDate(dateAt(sent.at, zone), locale, 'day'))}
          </span>
        )}
      </form>
      <form class="row" method="post" action={`${path}/adoption`}>
        <Button kind="quiet">{say.adopt}</Button>
        <span class="muted">{say.adoptHint}</span>
      </form>
    </div>
  );
}
