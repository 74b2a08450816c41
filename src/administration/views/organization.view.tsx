import type { ChromeProps } from '../../access/page-chrome.js';
import { monthName } from '../../cycles/domain/session-words.js';
import type { Organization } from '../../organizations/organization.entity.js';
import { listWords } from '../../overview/domain/lists.js';
import { Button } from '../../platform/pages/button.js';
import { ChoiceField, SelectField } from '../../platform/pages/choice-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextField } from '../../platform/pages/text-field.js';
import type { YearBehind } from '../consequences.service.js';
import {
  END_RULES,
  fieldsOfOrganization,
  ORGANIZATION_FIELDS,
  type OrganizationField,
  PATTERNS,
} from '../domain/typed-organization.js';
import { Typed } from '../domain/typed.js';
import { type KeepingAnswer, said } from '../organization-editor.service.js';
import { Behind, ConsequencesBefore } from './consequences.js';
import { consequencesTexts } from './consequences-texts.js';
import { organizationTexts } from './organization-texts.js';
import { EnterKeeps, PlaceFields } from './place-fields.js';
import { zoneGroups } from './place-names.js';

interface OrganizationProps {
  readonly frame: ChromeProps;
  /** As it is kept. */
  readonly organization: Organization;
  readonly typed: Typed;
  readonly answer: KeepingAnswer;
  /** That was seen when typing began. */
  readonly version: number;
  readonly behind: readonly YearBehind[];
  readonly outcome: 'saved' | 'same' | null;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export function OrganizationPage(props: OrganizationProps) {
  const { frame, organization, typed, answer, version, behind, outcome } = props;
  const { locale } = frame;
  const texts = organizationTexts[locale];
  const { problems, consequences } = answer;
  return (
    <Layout {...frame}>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={<a href="/administration">{texts.back}</a>}
      />
      <form class="stack" method="post" action="/administration/organization">
        {outcome && <Flash>{texts.said[outcome]}</Flash>}
        {answer.overtaken && <Overtaken {...{ organization, typed, locale }} />}
        <ErrorSummary locale={locale} problems={problems} />
        {consequences ? (
          <ConsequencesBefore {...{ consequences, locale }} said={said(typed)} />
        ) : (
          <Behind years={behind} locale={locale} />
        )}
        <EnterKeeps />
        <input type="hidden" name="version" value={version} />
        <OrganizationFields {...{ typed, problems, locale }} />
        <p class="small muted">{texts.key(organization.key)}</p>
        <p class="row">
          <Button>{consequences ? consequencesTexts[locale].anyway : texts.save}</Button>
          <a href="/administration/days-off">{texts.daysOff}</a>
        </p>
      </form>
    </Layout>
  );
}

type FieldsProps = Pick<OrganizationProps, 'typed'> &
  Pick<KeepingAnswer, 'problems'> & { readonly locale: ChromeProps['locale'] };

function OrganizationFields({ typed, problems, locale }: FieldsProps) {
  const texts = organizationTexts[locale];
  const field = fieldOf({ typed, problems, locale });
  return (
    <>
      <TextField required {...field('name')} />
      <SelectField
        hint={texts.localeHint}
        choices={(['en', 'nl'] as const).map((value) => ({ value, label: texts.locales[value] }))}
        {...field('locale')}
      />
      <fieldset class="fields stack">
        <legend>{texts.where}</legend>
        <SelectField hint={texts.zoneHint} choices={[]} groups={zoneGroups()} {...field('zone')} />
        <PlaceFields {...{ typed, problems, locale }} />
      </fieldset>
      <YearFields {...{ typed, problems, locale }} />
      <fieldset class="fields stack">
        <legend>{texts.thresholds}</legend>
        <p class="hint">{texts.thresholdsHint}</p>
        <div class="grid">
          <NumberField unit="%" {...field('onTrack')} />
          <NumberField unit="%" {...field('atRisk')} />
        </div>
      </fieldset>
    </>
  );
}

function YearFields({ typed, problems, locale }: FieldsProps) {
  const texts = organizationTexts[locale];
  const field = fieldOf({ typed, problems, locale });
  const months = MONTHS.map((month) => ({ value: `${month}`, label: monthName(month, locale) }));
  const weeksAre = ['pattern', 'endsOn', 'endMonth', 'endRule', 'week53'];
  const isOpen = typed.text('fiscal') === 'weeks' || problems.some((one) => weeksAre.includes(one.field));
  return (
    <fieldset class="fields stack">
      <legend>{texts.year}</legend>
      <ChoiceField
        name="fiscal"
        label={texts.labels.fiscal}
        values={[typed.text('fiscal')]}
        choices={(['months', 'weeks'] as const).map((value) => ({ value, label: texts.fiscals[value] }))}
        error={errorOf(problems, 'fiscal', locale)}
      />
      <div class="grid">
        <SelectField choices={months} {...field('startMonth')} />
        <SelectField
          choices={(['first', 'last'] as const).map((value) => ({ value, label: texts.names[value] }))}
          {...field('namedBy')}
        />
      </div>
      <details class="folded" open={isOpen}>
        <summary>{texts.weeks}</summary>
        <p class="hint">{texts.weeksHint}</p>
        <div class="grid">
          <SelectField choices={PATTERNS.map((value) => ({ value, label: value }))} {...field('pattern')} />
          <SelectField
            choices={texts.weekdays.map((label, index) => ({ value: `${index + 1}`, label }))}
            {...field('endsOn')}
          />
          <SelectField choices={months} {...field('endMonth')} />
          <SelectField
            choices={END_RULES.map((value) => ({ value, label: texts.endRules[value] }))}
            {...field('endRule')}
          />
          <SelectField
            choices={[
              { value: 'last-month', label: texts.lastMonth },
              ...MONTHS.map((month) => ({ value: `${month}`, label: texts.nthMonth(month) })),
            ]}
            {...field('week53')}
          />
        </div>
      </details>
    </fieldset>
  );
}

function fieldOf({ typed, problems, locale }: FieldsProps) {
  return (name: OrganizationField) => ({
    name,
    label: organizationTexts[locale].labels[name],
    value: typed.text(name),
    error: errorOf(problems, name, locale),
  });
}

function Overtaken({
  organization,
  typed,
  locale,
}: Pick<OrganizationProps, 'organization' | 'typed'> & { readonly locale: ChromeProps['locale'] }) {
  const texts = organizationTexts[locale];
  const now = new Typed(fieldsOfOrganization(organization));
  const differing = ORGANIZATION_FIELDS.filter((name) => !typed.saysTheSame(now, [name]));
  const names = differing.map((name) => texts.labels[name]);
  return (
    <Flash tone="warning">
      {`${texts.overtaken} ${names.length > 0 ? texts.differs(listWords(names, locale)) : texts.agrees}`}
    </Flash>
  );
}
