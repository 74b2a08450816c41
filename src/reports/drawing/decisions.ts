import { lastDateOf } from '../../cycles/domain/session-days.js';
import { sessionName } from '../../cycles/domain/session-words.js';
import { datesWords } from '../../cycles/domain/time-words.js';
import type { NamedResolution } from '../../decisions/resolutions/resolutions.service.js';
import { MUTED } from './colors.js';
import { writeBullets } from './lists.js';
import { dayOf, type Sheet } from './sheet.js';
import { type Cell, type Column, writeTable } from './table.js';

/** What sessions resolved, what is still to be done, and what departments decided by themselves. */
export function writeDecisions(sheet: Sheet): void {
  const { paper, facts, texts } = sheet;
  const { sessions, open, decided, last, locale } = facts;
  paper.turn();
  paper.heading(1, texts.decisions, 'chapter');
  paper.heading(2, texts.sessions);
  if (sessions.length === 0) paper.text(texts.noSessions, { color: MUTED });
  for (const { session, resolutions } of sessions) {
    paper.heading(
      3,
      `${sessionName(session, locale)}, ${datesWords(session.date, lastDateOf(session), locale)}`,
    );
    writeTable(
      paper,
      resolvedColumns(sheet),
      resolutions.map((one) => resolvedRow(sheet, one)),
    );
  }
  paper.heading(2, texts.open);
  if (open.length === 0) paper.text(texts.noOpen, { color: MUTED });
  else {
    writeTable(
      paper,
      resolvedColumns(sheet).slice(1),
      open.map((one) => resolvedRow(sheet, one).slice(1)),
    );
  }
  paper.heading(2, texts.decided);
  if (decided.length === 0) paper.text(texts.noDecided, { color: MUTED });
  else {
    writeTable(
      paper,
      [
        { label: texts.what, share: 42 },
        { label: texts.department, share: 22 },
        { label: texts.customer, share: 36 },
        { label: texts.day, share: 18 },
      ],
      decided.map(({ decision, department }) => [
        decision.what,
        department.name,
        decision.customer,
        dayOf(facts, decision.decidedOn),
      ]),
    );
  }
  paper.heading(2, texts.revisits);
  if (last.revisits.length === 0) paper.text(texts.noRevisits, { color: MUTED });
  else {
    writeBullets(
      paper,
      last.revisits.map(({ decision, department }) => ({
        title: `${department.name}:`,
        text: `${decision.what} (${texts.since(dayOf(facts, decision.revisitOn))})`,
      })),
    );
  }
}

function resolvedColumns({ texts }: Sheet): Column[] {
  return [
    { label: '', share: 14 },
    { label: texts.what, share: 54 },
    { label: texts.who, share: 26 },
    { label: texts.byWhen, share: 24 },
  ];
}

function resolvedRow({ facts, texts }: Sheet, { kind, what, owner, dueOn, doneAt }: NamedResolution): Cell[] {
  const due = dueOn === null ? '' : dayOf(facts, dueOn);
  const isLate = dueOn !== null && doneAt === null && dueOn < facts.today;
  return [
    kind === 'action' ? texts.action : texts.decision,
    what,
    owner?.name ?? (kind === 'action' ? texts.nobody : ''),
    doneAt === null ? (isLate ? texts.late(due) : due) : texts.done,
  ];
}
