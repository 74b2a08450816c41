import type { ComponentChildren } from 'preact';
import type { ChromeProps } from '../../access/page-chrome.js';
import { SESSION_KINDS, type SessionKind } from '../../cycles/domain/rhythm.js';
import { Button } from '../../platform/pages/button.js';
import { SelectField } from '../../platform/pages/choice-field.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { fieldsOfRhythm, isOneOf, type RhythmFields } from '../domain/rhythm-fields.js';
import type { SetUpStanding } from '../domain/set-up.js';
import type { RhythmAround, RhythmForm } from '../rhythm-editor.service.js';
import { SetUpTrail } from '../set-up-steps.js';
import { RhythmBehind } from './rhythm-behind.js';
import { RhythmFacts } from './rhythm-facts.js';
import {
  DateRuleFields,
  LeadField,
  LeadList,
  ParticipantFields,
  PlainFields,
  type RhythmFormProps,
  Tick,
} from './rhythm-fields.js';
import { FOLDS, type Fold, foldWords } from './rhythm-folds.js';
import { RhythmPreviewSection } from './rhythm-preview.js';
import { QuestionFields, TemplateFields } from './rhythm-template.js';
import { rhythmTexts } from './rhythm-texts.js';

/** What the page has to say first. */
export type RhythmSaid = 'saved' | 'same' | 'recomputed' | 'conflict';

interface RhythmPageProps {
  readonly frame: ChromeProps;
  readonly form: RhythmForm;
  readonly around: RhythmAround;
  /** That was seen when typing began. */
  readonly version: number;
  readonly said: RhythmSaid | null;
  /** While the organization is being set up: then the way back leads there. */
  readonly setUp: SetUpStanding | null;
}

export function RhythmPage({ frame, form, around, version, said, setUp }: RhythmPageProps) {
  const { locale } = frame;
  const texts = rhythmTexts[locale];
  const { kept, departments, zone, behind } = around;
  const { fields, problems, preview, years, year } = form;
  const own = { locale, fields, problems, departments, zone };
  const before = fieldsOfRhythm(kept.rules);
  const tone = said === 'conflict' ? 'warning' : 'done';
  return (
    <Layout {...frame} previews>
      <PageHeader title={texts.title} lead={texts.lead} actions={<a href="/year">{texts.back}</a>} />
      <div class="stack">
        <SetUpTrail setUp={setUp} step="year" locale={locale} />
        {said && (
          <Flash tone={tone}>
            {said === 'saved' && setUp ? texts.savedFirst : texts[said]}{' '}
            {setUp && <a href="/setup/year">{texts.goOnSettingUp}</a>}
          </Flash>
        )}
        <ErrorSummary locale={locale} problems={problems} />
        {behind && <RhythmBehind behind={behind} locale={locale} />}
        <div class="beside">
          <form class="stack rhythm" method="post" action="/rhythm">
            <input type="hidden" name="version" value={version} />
            {SESSION_KINDS.map((kind) => (
              <KindFields key={kind} kind={kind} form={form} before={before} {...own} />
            ))}
            <SelectField
              name="year"
              label={texts.year}
              value={`${year}`}
              choices={years.map((one) => ({ value: `${one}`, label: `${one}` }))}
            />
            <p class="row">
              <Button kind="quiet" formaction="/rhythm/preview">
                {texts.preview}
              </Button>
              <Button>{texts.save}</Button>
            </p>
            <p class="visually-hidden" role="status" aria-live="polite" data-previewed />
          </form>
          <RhythmPreviewSection {...{ locale, preview, problems }} />
        </div>
        {said === 'conflict' && kept.rules && (
          <section class="section stack">
            <h2>{texts.keptNow}</h2>
            <RhythmFacts rules={kept.rules} locale={locale} names={namesOf(around)} />
          </section>
        )}
      </div>
    </Layout>
  );
}

/** For those who may read the rhythm and not change it. */
export function RhythmFactsPage({ frame, around }: Pick<RhythmPageProps, 'frame' | 'around'>) {
  const { locale } = frame;
  const texts = rhythmTexts[locale];
  const { rules } = around.kept;
  return (
    <Layout {...frame} narrow>
      <PageHeader title={texts.title} lead={texts.lead} actions={<a href="/year">{texts.back}</a>} />
      <div class="stack">
        {rules === null ? (
          <EmptyState title={texts.none}>{texts.noneHelp}</EmptyState>
        ) : (
          <RhythmFacts rules={rules} locale={locale} names={namesOf(around)} />
        )}
      </div>
    </Layout>
  );
}

function namesOf({ departments }: RhythmAround): Map<string, string> {
  return new Map(departments.map(({ key, name }) => [key, name]));
}

interface KindProps extends RhythmFormProps {
  readonly kind: SessionKind;
  readonly form: RhythmForm;
  /** The fields as the kept rhythm has them. */
  readonly before: RhythmFields;
}

/** Folded away where nothing is held and nothing is wrong. */
function KindFields({ form, before, ...props }: KindProps) {
  const { kind, locale, fields, problems } = props;
  const texts = rhythmTexts[locale];
  const held = fields.is(`${kind}.held`);
  const wrong = problems.some(({ field }) => field.startsWith(`${kind}.`));
  const fold = { form, before, ...props };
  return (
    <details class="folded card" open={held || wrong}>
      <summary>{texts.kinds[kind]}</summary>
      <Tick name={`${kind}.held`} label={texts.held[kind]} form={props} />
      {kind === 'monthly' && <Tick name="monthly.mergeIntoQuarterly" label={texts.merge} form={props} />}
      <Folded {...fold} fold="on">
        <DateRuleFields {...props} />
      </Folded>
      <Folded {...fold} fold="time">
        <PlainFields {...props} />
      </Folded>
      <Folded {...fold} fold="who">
        <ParticipantFields {...props} />
      </Folded>
      <Folded {...fold} fold="mails">
        <LeadField name={`${kind}.agenda`} label={texts.agenda} counts={['before']} form={props} />
        <LeadList name={`${kind}.reminders`} label={texts.reminders} counts={['before']} form={props} />
        {kind === 'annual' && (
          <LeadList name="annual.goalRequests" label={texts.goalRequests} counts={['before']} form={props} />
        )}
      </Folded>
      <Folded {...fold} fold="template">
        <QuestionFields {...props} />
        <TemplateFields {...props} />
      </Folded>
      {kind === 'monthly' && (
        <Folded {...fold} fold="updates">
          <UpdateFields {...props} />
        </Folded>
      )}
    </details>
  );
}

/** A stretch of fields behind a line that says what is in them; open where something is wrong or was changed. */
function Folded({ fold, children, ...props }: KindProps & FoldedProps) {
  const { kind, form, before, locale, departments, fields, problems } = props;
  const names = FOLDS[fold].map((name) => `${kind}.${name}`);
  const wrong = problems.some(({ field }) => isOneOf(field, names));
  const words = foldWords(fold, {
    ...{ rules: form.rules, kind, locale },
    names: new Map(departments.map(({ key, name }) => [key, name])),
  });
  return (
    <details class="folded stretch" open={wrong || fields.differsFrom(before, names)}>
      <summary>
        <span>
          {rhythmTexts[locale].folds[fold]} {!wrong && <span class="muted small">{words}</span>}
        </span>
      </summary>
      {children}
    </details>
  );
}

interface FoldedProps {
  readonly fold: Fold;
  readonly children: ComponentChildren;
}

function UpdateFields(form: RhythmFormProps) {
  const { locale, fields, problems } = form;
  const texts = rhythmTexts[locale];
  const name = (field: string) => `monthly.updates.${field}`;
  const lead = (field: keyof typeof texts.leads, ...counts: ('before' | 'after' | 'due')[]) => (
    <LeadField name={name(field)} label={texts.leads[field]} counts={counts} form={form} />
  );
  return (
    <>
      <Tick name={name('held')} label={texts.updatesHeld} form={form} />
      <SelectField
        name={name('about')}
        label={texts.about}
        value={fields.text(name('about'))}
        choices={Object.entries(texts.abouts).map(([value, label]) => ({ value, label }))}
        error={errorOf(problems, name('about'), locale)}
      />
      {lead('opens', 'before')}
      <LeadList name={name('nudges')} label={texts.leads.nudges} counts={['before', 'after']} form={form} />
      {lead('due', 'before', 'after')}
      {lead('closes', 'before', 'after')}
      {lead('overdueDeputy', 'before', 'after', 'due')}
      {lead('overduePlanner', 'before', 'after', 'due')}
      {lead('overdueLeadership', 'before', 'after', 'due')}
      {lead('digest', 'before')}
    </>
  );
}
