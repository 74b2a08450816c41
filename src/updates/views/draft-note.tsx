import { Flash } from '../../platform/pages/flash.js';
import { formTexts } from '../form-texts.js';
import type { UpdateForm } from '../update-form.js';
import { momentFor } from './moment.js';

interface DraftNoteProps {
  readonly form: UpdateForm;
  /** Whether the form came back from being sent: then what was typed was kept a moment ago. */
  readonly again: boolean;
}

/** That the form opens with what was typed and not sent, since when. */
export function DraftNote({ form, again }: DraftNoteProps) {
  const drafts = form.departments.flatMap(({ draft, state }) => (draft && state !== 'closed' ? [draft] : []));
  const [latest] = [...drafts].sort((a, b) => b.savedAt - a.savedAt);
  if (!latest) return null;
  const texts = formTexts[form.person.locale];
  const at = momentFor(latest.savedAt, form.person);
  if (again) return <Flash tone="note">{texts.draftKept}</Flash>;
  // Whatever came last: a person must know of each figure that nobody has looked at.
  const assisted = drafts.find(({ source }) => source === 'assist');
  if (assisted) {
    return <Flash tone="warning">{texts.assistDraft(momentFor(assisted.savedAt, form.person))}</Flash>;
  }
  return <Flash tone="note">{latest.source === 'mail' ? texts.mailDraft(at) : texts.draft(at)}</Flash>;
}
