import { formatDate } from '../../platform/pages/format-date.js';
import type { NlEn } from '../../platform/pages/locale.js';
import type { UpdateForm } from '../update-form.js';

const texts = {
  en: {
    title: (count: number) => `From the last session: ${count}`,
    by: (day: string) => `For you to do, by ${day}`,
    decided: 'Decided',
  },
  nl: {
    title: (count: number) => `Uit de vorige sessie: ${count}`,
    by: (day: string) => `Voor jou te doen, voor ${day}`,
    decided: 'Besloten',
  },
} satisfies NlEn<unknown>;

/** What the last session decided, and gave this person to do; folded, and nothing where it left nothing behind. */
export function Recalled({ form: { resolved, person } }: { readonly form: UpdateForm }) {
  const say = texts[person.locale];
  if (resolved.length === 0) return null;
  const actions = resolved.filter(({ kind }) => kind === 'action');
  const decisions = resolved.filter(({ kind }) => kind === 'decision');
  return (
    <details class="folded">
      <summary>{say.title(resolved.length)}</summary>
      <ul>
        {actions.map(({ what, dueOn }) => (
          <li key={what}>
            <strong>{what}</strong>
            {dueOn !== null && (
              <>
                <br />
                <span class="small muted">{say.by(formatDate(dueOn, person.locale, 'day'))}</span>
              </>
            )}
          </li>
        ))}
        {decisions.map(({ what }) => (
          <li key={what}>
            <strong>{what}</strong> <span class="small muted">{say.decided}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
