import type { ChromeProps } from '../../access/page-chrome.js';
import type { DomainError, FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { ChoiceField } from '../../platform/pages/choice-field.js';
import { DateField } from '../../platform/pages/date-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextArea, TextField } from '../../platform/pages/text-field.js';
import { CHANNELS, LOOPS } from '../domain/touchpoint.js';
import type { TouchpointForm } from '../touchpoint-form.service.js';
import { asTyped, type TypedTouchpoint } from '../typed-touchpoint.js';
import { journeyTexts } from './journey-texts.js';
import { HarmFields } from './harm-fields.js';
import { NeedFields } from './need-fields.js';
import { touchpointFormTexts } from './touchpoint-form-texts.js';

interface TouchpointFormPageProps {
  readonly frame: ChromeProps;
  readonly form: TouchpointForm;
  readonly problems?: readonly FieldProblem[];
  readonly clash?: DomainError | null;
  /** What was just typed. */
  readonly typed?: TypedTouchpoint;
}

const NOTHING: Omit<TypedTouchpoint, 'place'> = {
  ...{ name: '', channel: 'offline', loop: 'outside', version: 0 },
  ...{ expectation: '', expectedOn: '', source: '', promise: '' },
  ...{ departments: [], kpis: [], needs: [], harms: [], partners: [] },
};

/** A moment as it is written down: first what customers expect, then what is promised, then what keeps it. */
export function TouchpointFormPage({ frame, form, problems = [], clash, typed }: TouchpointFormPageProps) {
  const { locale } = frame;
  const texts = touchpointFormTexts[locale];
  const words = journeyTexts[locale];
  const { picture, departments, kpis, people, partners, nextPlace, mayRemove } = form;
  const shown = typed ?? (picture ? asTyped(picture) : { ...NOTHING, place: String(nextPlace) });
  const error = (field: string) => errorOf(problems, field, locale);
  const home = picture ? `/journey/${picture.touchpoint.key}` : '/journey';
  const named = (list: readonly { key: string; name: string }[]) =>
    list.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={picture?.touchpoint.name ?? words.title}
        title={picture === null ? texts.add : texts.change}
      />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {clash && <Flash tone="warning">{clash.texts?.[locale] ?? clash.message}</Flash>}
        <form class="stack" method="post">
          <input type="hidden" name="version" value={picture?.touchpoint.version ?? 0} />
          <TextField
            name="name"
            label={texts.name}
            hint={texts.nameHint}
            value={shown.name}
            error={error('name')}
            required
          />
          <NumberField
            name="place"
            label={texts.place}
            hint={texts.placeHint}
            value={shown.place}
            error={error('place')}
          />
          <ChoiceField
            name="channel"
            label={texts.channel}
            values={[shown.channel]}
            choices={CHANNELS.map((value) => ({ value, label: words.channel[value] }))}
          />
          <TextArea
            name="expectation"
            label={texts.expectation}
            hint={texts.expectationHint}
            rows={3}
            value={shown.expectation}
            error={error('expectation')}
          />
          <DateField
            name="expectedOn"
            label={texts.expectedOn}
            value={shown.expectedOn}
            error={error('expectedOn')}
          />
          <TextField
            name="source"
            label={texts.source}
            hint={texts.sourceHint}
            value={shown.source}
            error={error('source')}
          />
          <TextArea
            name="promise"
            label={texts.promise}
            hint={texts.promiseHint}
            rows={2}
            value={shown.promise}
            error={error('promise')}
          />
          <ChoiceField
            name="departments"
            label={texts.departments}
            hint={texts.departmentsHint}
            several
            values={shown.departments}
            choices={named(departments)}
            error={error('departments')}
          />
          {partners.length > 0 && (
            <ChoiceField
              name="partners"
              label={texts.partners}
              hint={texts.partnersHint}
              several
              values={shown.partners}
              choices={partners.map(({ address, name }) => ({ value: address, label: name }))}
              error={error('partners')}
            />
          )}
          <NeedFields {...{ needs: shown.needs, people, problems, locale }} />
          <details class="folded">
            <summary>
              {texts.kpis} <span class="muted">{texts.chosen(shown.kpis.length)}</span>
            </summary>
            <ChoiceField
              name="kpis"
              label={<span class="visually-hidden">{texts.kpis}</span>}
              hint={texts.kpisHint}
              several
              values={shown.kpis}
              choices={named(kpis)}
              error={error('kpis')}
            />
          </details>
          <HarmFields {...{ harms: shown.harms, kpis, problems, locale }} />
          <ChoiceField
            name="loop"
            label={texts.loop}
            values={[shown.loop]}
            choices={LOOPS.map((value) => ({ value, label: words.loops[value] }))}
          />
          <p class="row">
            <Button>{texts.keep}</Button>
            <a href={home}>{texts.back}</a>
          </p>
        </form>
        {picture && mayRemove && (
          <details class="folded">
            <summary>{texts.takeOff}</summary>
            <form class="stack" method="post" action={`/journey/${picture.touchpoint.key}/removal`}>
              <p>{texts.takeOffHelp}</p>
              <p>
                <Button kind="danger">{texts.takeOff}</Button>
              </p>
            </form>
          </details>
        )}
      </div>
    </Layout>
  );
}
