import type { Locale } from '../../platform/pages/locale.js';
import type { GoalLevels } from '../goal-levels.service.js';
import { BOX_WIDTH, layoutOf, type LevelBox, linesOf } from './levels-layout.js';
import { levelsTexts } from './levels-texts.js';

interface Shown {
  readonly label: string;
  readonly text: string;
  readonly href: string;
  readonly hasGap: boolean;
}

const CHARACTERS = 29;
const PADDING = 12;
const LINE = 17;

/** The common goal on the left, what follows from it to its right, KPIs at the end. The tables below say the same. */
export function LevelsDrawing({ levels, locale }: { readonly levels: GoalLevels; readonly locale: Locale }) {
  const texts = levelsTexts[locale];
  const { width, height, boxes, lines } = layoutOf(levels);
  const shown = shownIn(levels, locale);
  const columns = [texts.common, texts.customerGoals, texts.contactGoals, texts.kpis];
  return (
    <div class="levels" tabindex={0} role="region" aria-label={texts.title}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={texts.picture}
      >
        {columns.map((column, index) => (
          <text key={column} class="level-column" x={index * (BOX_WIDTH + 48)} y="16">
            {column}
          </text>
        ))}
        {lines.map(({ from, to, measures }) => {
          const [a, b] = [boxes.get(from), boxes.get(to)];
          if (!a || !b) return null;
          return (
            <path key={`${from} ${to}`} d={curve(a, b)} class={measures ? 'level-measures' : undefined} />
          );
        })}
        {[...boxes.values()].map((box) => {
          const what = shown.get(box.id);
          return what ? <Box key={box.id} box={box} shown={what} /> : null;
        })}
      </svg>
    </div>
  );
}

function Box({ box, shown }: { readonly box: LevelBox; readonly shown: Shown }) {
  const { x, y, height, of } = box;
  const { label, text, href, hasGap } = shown;
  const lines = linesOf(text, CHARACTERS, of === 'kpi' ? 2 : 3);
  // Without a label the text stands in the middle.
  const first = label === '' ? y + (height - lines.length * LINE) / 2 - 4 : y + 4 + LINE;
  return (
    <a href={href}>
      <title>{label === '' ? text : `${label}: ${text}`}</title>
      <rect
        class={`level-${of}${hasGap ? ' level-gap' : ''}`}
        {...{ x: x + 1, y, width: BOX_WIDTH - 2, height, rx: 6 }}
      />
      {label !== '' && (
        <text class="level-label" x={x + PADDING} y={y + LINE + 3}>
          {linesOf(label, CHARACTERS + 4, 1)[0]}
        </text>
      )}
      {lines.map((line, index) => (
        <text key={index} x={x + PADDING} y={first + LINE * (index + 1)}>
          {line}
        </text>
      ))}
    </a>
  );
}

/** From the right side of one box to the left side of the other. */
function curve(a: LevelBox, b: LevelBox): string {
  const [x1, y1] = [a.x + BOX_WIDTH, a.y + a.height / 2];
  const [x2, y2] = [b.x, b.y + b.height / 2];
  const half = x1 + 24;
  // What passes a column goes straight through it, behind its boxes.
  return x2 - x1 > 60
    ? `M${x1} ${y1} C${half} ${y1} ${half} ${y2} ${x1 + 60} ${y2} L${x2} ${y2}`
    : `M${x1} ${y1} C${half} ${y1} ${x2 - 24} ${y2} ${x2} ${y2}`;
}

function shownIn({ current, customers }: GoalLevels, locale: Locale): Map<string, Shown> {
  const texts = levelsTexts[locale];
  const shown = new Map<string, Shown>();
  if (current) shown.set(current.id, { label: '', text: current.statement, href: '/goal', hasGap: false });
  for (const { goal, kpis, measure, contacts, gaps } of customers) {
    shown.set(goal.id, {
      ...{ label: texts.kind[goal.kind], text: goal.statement, href: `#${goal.key}` },
      hasGap: gaps.length > 0,
    });
    for (const contact of contacts)
      shown.set(contact.goal.id, {
        label: `${contact.goal.channel} · ${texts.aim[contact.goal.aim]}`,
        ...{ text: contact.goal.statement, href: `#contact-${contact.goal.key}` },
        hasGap: contact.gaps.length > 0,
      });
    const named = [...kpis, ...contacts.flatMap((contact) => contact.kpis), ...(measure ? [measure] : [])];
    for (const { id, key, name } of named)
      shown.set(id, { label: '', text: name, href: `/kpis/${key}`, hasGap: false });
  }
  return shown;
}
