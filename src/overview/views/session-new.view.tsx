import type { ChromeProps } from '../../access/page-chrome.js';
import { SESSION_KINDS } from '../../cycles/domain/rhythm.js';
import { Button } from '../../platform/pages/button.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { DateField, TimeField } from '../../platform/pages/date-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Layout } from '../../platform/pages/layout.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextField } from '../../platform/pages/text-field.js';
import { type NewSessionAnswer, saidOf, type TypedSession } from '../session-new.service.js';
import { Concerns } from './session-concerns.js';
import { sessionMoveTexts } from './session-move-texts.js';
import { sessionNewTexts } from './session-new-texts.js';
import { WhoFields } from './who-fields.js';

interface NewSessionProps {
  readonly frame: ChromeProps;
  readonly typed: TypedSession;
  /** Null where nothing was sent. */
  readonly answer: NewSessionAnswer | null;
  readonly departments: readonly { readonly key: string; readonly name: string }[];
}

export function SessionNewPage({ frame, typed, answer, departments }: NewSessionProps) {
  const { locale } = frame;
  const [texts, placing] = [sessionNewTexts[locale], sessionMoveTexts[locale]];
  const problems = answer?.problems ?? [];
  const field = (name: 'kind' | 'title' | 'date' | 'time' | 'minutes' | 'days' | 'place') => ({
    name,
    value: typed[name],
    error: errorOf(problems, name, locale),
  });
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} actions={<a href="/year">{texts.back}</a>} />
      <form class="stack" method="post" action="/year/sessions/new">
        <ErrorSummary locale={locale} problems={problems} />
        {answer?.concerns && (
          <>
            <input type="hidden" name="despite" value={saidOf(typed)} />
            <Concerns concerns={answer.concerns} locale={locale} />
          </>
        )}
        <SelectField
          label={texts.kind}
          hint={texts.kindHint}
          choices={SESSION_KINDS.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
          {...field('kind')}
        />
        <TextField label={texts.name} hint={texts.nameHint} {...field('title')} />
        <DateField label={placing.date} required {...field('date')} />
        <TimeField label={placing.time} hint={texts.timeHint} {...field('time')} />
        <NumberField label={placing.minutes} hint={texts.minutesHint} {...field('minutes')} />
        <NumberField label={placing.days} hint={placing.daysHint} {...field('days')} />
        <TextField label={placing.place} hint={texts.placeHint} {...field('place')} />
        <WhoFields
          names={{ groups: 'groups', people: 'people' }}
          chosen={typed.groups}
          people={typed.people}
          hint={texts.whoHint}
          {...{ locale, problems, departments }}
        />
        <p>
          <Button>{answer?.concerns ? placing.anyway : texts.add}</Button>
        </p>
        <p class="muted">{texts.addHint}</p>
      </form>
    </Layout>
  );
}
