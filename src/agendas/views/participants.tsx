import type { ComponentChildren } from 'preact';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import type { SessionAgenda } from '../agendas.service.js';
import { type Attendance, ATTENDANCES } from '../domain/attendance.js';

const MOST_SHOWN = 15;

interface Words {
  readonly people: (count: number) => string;
  readonly say: Readonly<Record<Attendance, (count: number) => string>>;
}

const texts: NlEn<Words> = {
  en: {
    people: (count) => `${count} people`,
    say: {
      accepted: (count) => (count === 1 ? 'Comes' : 'Come'),
      tentative: (count) => (count === 1 ? 'Comes perhaps' : 'Come perhaps'),
      declined: (count) => (count === 1 ? 'Does not come' : 'Do not come'),
      'needs-action': (count) => (count === 1 ? 'Has not said yet' : 'Have not said yet'),
    },
  },
  nl: {
    people: (count) => `${count} mensen`,
    say: {
      accepted: (count) => (count === 1 ? 'Komt' : 'Komen'),
      tentative: (count) => (count === 1 ? 'Komt misschien' : 'Komen misschien'),
      declined: (count) => (count === 1 ? 'Komt niet' : 'Komen niet'),
      'needs-action': (count) => (count === 1 ? 'Heeft nog niets gezegd' : 'Hebben nog niets gezegd'),
    },
  },
};

/** Those who come first. */
const ORDER = [...ATTENDANCES.slice(1), ...ATTENDANCES.slice(0, 1)];

/** Everybody by name, by whether they come once anybody answered; a hall full of them folded up. */
export function Participants(props: Pick<SessionAgenda, 'participants' | 'attendance'> & { locale: Locale }) {
  const { participants, attendance, locale } = props;
  const { people, say } = texts[locale];
  const answers = participants.map(({ id }) => attendance.get(id) ?? 'needs-action');
  if (answers.every((one) => one === 'needs-action'))
    return folded(participants.length, people, namesOf(participants));
  const groups = ORDER.flatMap((one) => {
    const own = participants.filter((_, index) => answers[index] === one);
    return own.length === 0 ? [] : [{ one, words: say[one](own.length), own }];
  });
  const counts = groups.map(({ words, own }) => `${words.toLowerCase()}: ${own.length}`).join(', ');
  const list = (
    <ul class="plain-list">
      {groups.map(({ one, words, own }) => (
        <li key={one}>
          <span class="muted">{words}:</span> {namesOf(own)}
        </li>
      ))}
    </ul>
  );
  return folded(participants.length, (count) => `${people(count)}; ${counts}`, list);
}

function folded(count: number, summary: (count: number) => string, content: ComponentChildren) {
  if (count <= MOST_SHOWN) return <>{content}</>;
  return (
    <details class="folded">
      <summary>{summary(count)}</summary>
      {content}
    </details>
  );
}

function namesOf(participants: SessionAgenda['participants']): string {
  return participants.map(({ name }) => name).join(', ');
}
