import { whyNotWords } from '../../mail/mail.errors.js';
import { Button, type ButtonKind } from '../../platform/pages/button.js';
import { DataTable } from '../../platform/pages/data-table.js';
import type { MailLife } from '../mail-life.service.js';
import { actTexts } from './act-texts.js';
import { momentWords, type Reader } from './moment.js';

/** What may still be done to a mail: a button each, with what follows from it. */
export function MailActs({ life: { mail, can }, reader }: { life: MailLife; reader: Reader }) {
  const texts = actTexts[reader.locale];
  // What was missed says why itself: often because the recipient had been told in another way.
  if (mail.status === 'failed' && !can.retry)
    return <p class="muted">{whyNotWords('too-late')[reader.locale]}</p>;
  if (!can.retry && !can.cancel && !can.sendNow) return null;
  const path = `/outbox/${mail.id}`;
  return (
    <section class="section stack" aria-labelledby="acts">
      <h2 id="acts">{texts.doings}</h2>
      {can.retry && (
        <Act action={`${path}/retries`} label={texts.retry} hint={texts.retryHint} kind="primary" />
      )}
      {can.sendNow && (
        <Act action={`${path}/attempts`} label={texts.sendNow} hint={texts.sendNowHint} kind="quiet" />
      )}
      {can.cancel && (
        <Act action={`${path}/cancellation`} label={texts.cancel} hint={texts.cancelHint} kind="danger" />
      )}
    </section>
  );
}

interface ActProps {
  readonly action: string;
  readonly label: string;
  readonly hint: string;
  readonly kind: ButtonKind;
}

function Act({ action, label, hint, kind }: ActProps) {
  return (
    <form class="row" method="post" action={action}>
      <Button kind={kind}>{label}</Button>
      <span class="muted small">{hint}</span>
    </form>
  );
}

/** What people did to it, where they did anything. */
export function MailActsDone({ life: { acts, roster }, reader }: { life: MailLife; reader: Reader }) {
  const texts = actTexts[reader.locale];
  if (acts.length === 0) return null;
  return (
    <DataTable
      caption={texts.acts}
      columns={[{ label: texts.what }, { label: texts.when }, { label: texts.who }]}
      rows={acts.map(({ id, act, at, personId }) => ({
        key: id,
        cells: [
          texts.act[act],
          momentWords(at, reader, 'short'),
          personId === null ? texts.machine : (roster.people.get(personId)?.name ?? '–'),
        ],
      }))}
    />
  );
}
