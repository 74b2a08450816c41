import { monthWords } from '../domain/month-words.js';
import { stepWords } from '../../overview/domain/set-up.js';
import { SetUpSteps } from '../../overview/set-up-steps.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { Card } from '../../platform/pages/card.js';
import { ChoiceField, SelectField } from '../../platform/pages/choice-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Layout, type LayoutProps } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { EmailField, TextField } from '../../platform/pages/text-field.js';
import type { OrganizationForm } from '../set-up/organization-form.service.js';
import { setUpTexts } from './set-up-texts.js';

interface OrganizationFormProps {
  readonly frame: Omit<LayoutProps, 'children'>;
  readonly form: OrganizationForm;
  /** Whether it is known who sets up: then they are not asked. */
  readonly isKnown: boolean;
  /** Where the example is loaded; null where it is loaded already. */
  readonly example: string | null;
}

/** The first step: whom it is about, then where and when they work. The form goes to its own address. */
export function OrganizationFormPage(props: OrganizationFormProps) {
  const { frame, form, example } = props;
  const { locale } = frame;
  const texts = setUpTexts[locale];
  const isFirst = form.part === 'who';
  const title = isFirst ? texts.welcome : texts.when;
  const lead = isFirst ? texts.welcomeLead : texts.whenLead(form.typed.organization);
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={stepWords('organization', locale)} title={title} lead={lead} />
      <div class="stack">
        <SetUpSteps standing={null} current="organization" locale={locale} />
        <ErrorSummary locale={locale} problems={form.problems} />
        {isFirst ? <Who {...props} /> : <When {...props} />}
        {isFirst && example !== null && (
          <Card title={texts.example}>
            <p>{texts.exampleLead}</p>
            <div class="row">
              <LinkButton href={example} kind="quiet">
                {texts.toExample}
              </LinkButton>
            </div>
          </Card>
        )}
      </div>
    </Layout>
  );
}

function Who({ frame: { locale }, form, isKnown }: OrganizationFormProps) {
  const texts = setUpTexts[locale];
  const { typed, problems, choices } = form;
  const of = (name: string) => ({ name, error: errorOf(problems, name, locale) });
  const languages = (['en', 'nl'] as const).map((value) => ({ value, label: texts.locales[value] }));
  return (
    <form class="stack" method="post" novalidate>
      <input type="hidden" name="part" value="who" />
      <Kept values={{ zone: typed.zone, startMonth: typed.startMonth, namedBy: typed.namedBy }} />
      <h2 class="section">{texts.who}</h2>
      <TextField
        {...of('organization')}
        label={texts.organization}
        hint={texts.organizationHint}
        value={typed.organization}
        required
      />
      <SelectField
        {...of('country')}
        label={texts.country}
        hint={texts.countryHint}
        value={typed.country}
        choices={[{ value: '', label: texts.choose }, ...choices.countries]}
        required
      />
      <ChoiceField
        {...of('locale')}
        label={texts.locale}
        hint={texts.localeHint}
        values={[typed.locale]}
        choices={languages}
      />
      {!isKnown && <YouFields locale={locale} typed={typed} problems={problems} />}
      <div class="row">
        <Button>{texts.goOn}</Button>
      </div>
    </form>
  );
}

interface YouFieldsProps {
  readonly locale: Locale;
  readonly typed: { readonly name: string; readonly address: string };
  readonly problems: OrganizationForm['problems'];
}

/** Who sits there. */
export function YouFields({ locale, typed, problems }: YouFieldsProps) {
  const texts = setUpTexts[locale];
  return (
    <>
      <h2 class="section">{texts.you}</h2>
      <TextField
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        value={typed.name}
        error={errorOf(problems, 'name', locale)}
        autocomplete="name"
        required
      />
      <EmailField
        name="address"
        label={texts.address}
        hint={texts.addressHint}
        value={typed.address}
        error={errorOf(problems, 'address', locale)}
        required
      />
    </>
  );
}

function When({ frame: { locale }, form }: OrganizationFormProps) {
  const texts = setUpTexts[locale];
  const { typed, problems, choices } = form;
  const of = (name: string) => ({ name, error: errorOf(problems, name, locale) });
  const { organization, country, name, address } = typed;
  const months = monthWords(locale).map((label, index) => ({ value: `${index + 1}`, label }));
  return (
    <form class="stack" method="post" novalidate>
      <input type="hidden" name="part" value="when" />
      <Kept values={{ organization, country, locale: typed.locale, name, address }} />
      {choices.regions.length > 0 && (
        <SelectField
          {...of('region')}
          label={texts.region}
          hint={texts.regionHint}
          value={typed.region}
          choices={[{ value: '', label: texts.wholeCountry }, ...choices.regions]}
        />
      )}
      <SelectField
        {...of('zone')}
        label={texts.zone}
        hint={texts.zoneHint}
        value={typed.zone}
        choices={choices.zones}
        groups={[{ label: texts.otherZones, choices: choices.otherZones }]}
        required
      />
      <SelectField
        {...of('startMonth')}
        label={texts.startMonth}
        value={typed.startMonth}
        choices={months}
        required
      />
      <ChoiceField
        {...of('namedBy')}
        label={texts.namedBy}
        hint={texts.namedByHint}
        values={[typed.namedBy]}
        choices={(['last', 'first'] as const).map((value) => ({ value, label: texts.namedBys[value] }))}
      />
      <div class="row">
        <Button>{texts.create}</Button>
        <Button kind="quiet" name="back" value="who">
          {texts.back}
        </Button>
      </div>
    </form>
  );
}

/** What was typed on the other part: it goes along, and is kept nowhere yet. */
function Kept({ values }: { readonly values: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** For a link that was used, is too old, or has an organization beside it. */
export function DeadSetUpLink({ locale }: { readonly locale: Locale }) {
  const texts = setUpTexts[locale];
  return (
    <Layout locale={locale} title={texts.dead} narrow>
      <PageHeader title={texts.dead} lead={texts.deadLead} />
      <div class="row">
        <LinkButton href="/sign-in" kind="quiet">
          {texts.toSignIn}
        </LinkButton>
      </div>
    </Layout>
  );
}
