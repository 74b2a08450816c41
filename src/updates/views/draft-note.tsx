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
  return <Flash tone="note">{latest.source === 'mail' ? texts.mailDraft(at) : texts.draft(at)}</Flash>;
}
