import type { ClosureCommand } from '../../organizations/closures.service.js';
import { Button } from '../../platform/pages/button.js';
import { DateField } from '../../platform/pages/date-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import type { Locale } from '../../platform/pages/locale.js';
import { TextField } from '../../platform/pages/text-field.js';
import { saidOfClosure, seenOf } from '../closure-editor.service.js';
import { Typed } from '../domain/typed.js';
import { closuresTexts } from './closures-texts.js';
import { ConsequencesBefore } from './consequences.js';
import { consequencesTexts } from './consequences-texts.js';
import type { SentForm } from './sent-form.js';

interface ClosuresProps {
  readonly closures: readonly ClosureCommand[];
  /** Where its forms go. */
  readonly action: string;
  /** Of a department, not of the organization. */
  readonly ofDepartment?: boolean;
  readonly locale: Locale;
  readonly sent: SentForm | null;
}

/** Forms of closures are told apart by the first day of the one they change. */
export const scopeOfClosure = (was: string) => `closure-${was}`;

/** Days off that were entered, with a form for each and one for the next. */
export function Closures(props: ClosuresProps) {
  const { closures, locale, sent, ofDepartment = false } = props;
  const texts = closuresTexts[locale];
  const isSent = sent?.scope === scopeOfClosure('');
  return (
    <section class="section stack" id="closures" aria-labelledby="closures-title">
      <h2 id="closures-title">{ofDepartment ? texts.titleOf : texts.title}</h2>
      <p class="muted">{ofDepartment ? texts.leadOf : texts.lead}</p>
      {closures.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ul class="plain-list">
          {closures.map((closure) => (
            <li key={closure.from} class="kept-days">
              <KeptDays {...props} closure={closure} />
            </li>
          ))}
        </ul>
      )}
      <details class="folded" open={isSent}>
        <summary>{texts.add}</summary>
        <ClosureForm {...props} was={null} />
      </details>
    </section>
  );
}

function KeptDays(props: ClosuresProps & { readonly closure: ClosureCommand }) {
  const { closure, locale, sent, action } = props;
  const { from, until, name } = closure;
  const texts = closuresTexts[locale];
  const day = (date: string) => formatDate(date, locale);
  return (
    <details open={sent?.scope === scopeOfClosure(from)}>
      <summary>
        {name} <span class="muted">{from === until ? day(from) : `${day(from)} – ${day(until)}`}</span>
      </summary>
      <ClosureForm {...props} was={closure} />
      <form method="post" action={`${action}/${from}/removal`}>
        <Button kind="plain">{texts.remove}</Button>
      </form>
    </details>
  );
}

/** @param was the one that is changed; null adds one */
function ClosureForm({ was, action, locale, sent }: ClosuresProps & { readonly was: ClosureCommand | null }) {
  const texts = closuresTexts[locale];
  const scope = scopeOfClosure(was?.from ?? '');
  const mine = sent?.scope === scope ? sent : null;
  const { problems = [], consequences = null, overtaken = false } = mine?.answer ?? {};
  const typed = mine?.typed ?? new Typed(was ? { ...was } : {});
  const field = (name: 'name' | 'from' | 'until') => ({
    ...{ name, scope, label: texts[name], required: true, value: typed.text(name) },
    error: errorOf(problems, name, locale),
  });
  return (
    <form class="stack" method="post" action={action}>
      {overtaken && <Flash tone="warning">{texts.overtaken}</Flash>}
      <ErrorSummary {...{ locale, problems, scope }} />
      {consequences && <ConsequencesBefore {...{ consequences, locale }} said={saidOfClosure(typed)} />}
      {was && (
        <>
          <input type="hidden" name="was" value={was.from} />
          <input type="hidden" name="seen" value={mine && !overtaken ? typed.text('seen') : seenOf(was)} />
        </>
      )}
      <TextField hint={texts.nameHint} {...field('name')} />
      <div class="row field-row">
        <DateField {...field('from')} />
        <DateField {...field('until')} />
      </div>
      <p>
        <Button kind="quiet">
          {consequences ? consequencesTexts[locale].anyway : was ? texts.keep : texts.addIt}
        </Button>
      </p>
    </form>
  );
}
