import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { ChoiceField } from '../../platform/pages/choice-field.js';
import { DefinitionList } from '../../platform/pages/definition-list.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { SecretField, TextArea, TextField } from '../../platform/pages/text-field.js';
import type { ProviderCommand } from '../domain/provider-command.js';
import type { ChromeProps } from '../page-chrome.js';
import type { Trouble } from '../provider/provider-trouble.js';
import { providerTexts } from './provider-texts.js';

interface ProviderPageProps {
  readonly frame: ChromeProps;
  readonly values: ProviderCommand;
  /** Whether there is one already. */
  readonly kept: boolean;
  readonly hasSecret: boolean;
  readonly problems: readonly FieldProblem[];
  readonly done: 'saved' | 'removed' | undefined;
  /** What a check found; null where all is well. */
  readonly found: Trouble | null | undefined;
  readonly addresses: { readonly back: string; readonly signIn: string };
}

/** The organization's own provider: what to tell it, what it told, and whether it answers. */
export function ProviderPage(props: ProviderPageProps) {
  const { frame, kept, problems, done, found, addresses } = props;
  const { locale } = frame;
  const texts = providerTexts[locale];
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} />
      <div class="stack">
        {done && <Flash>{texts.done[done]}</Flash>}
        {found === null && <Flash>{texts.answers}</Flash>}
        {found && <Flash tone="warning">{texts.found[found]}</Flash>}
        <ErrorSummary locale={locale} problems={problems} />
        <section class="stack" aria-labelledby="tell">
          <h2 id="tell" class="section">
            {texts.tell}
          </h2>
          <DefinitionList
            items={[
              { term: texts.back, description: <code>{addresses.back}</code> },
              { term: texts.signIn, description: <code>{addresses.signIn}</code> },
            ]}
          />
        </section>
        <ProviderForm {...props} />
        {kept && (
          <div class="row">
            <form method="post" action="/account/provider/check">
              <Button kind="quiet">{texts.check}</Button>
            </form>
            <form method="post" action="/account/provider/removal">
              <Button kind="danger">{texts.remove}</Button>
            </form>
          </div>
        )}
        {kept && <p class="small muted">{texts.removeHelp}</p>}
      </div>
    </Layout>
  );
}

function ProviderForm({ frame: { locale }, values, hasSecret, problems }: ProviderPageProps) {
  const texts = providerTexts[locale];
  const of = (field: string) => ({ name: field, error: errorOf(problems, field, locale) });
  return (
    <form class="stack" method="post" action="/account/provider" novalidate>
      <h2 class="section">{texts.its}</h2>
      <TextField
        {...of('issuer')}
        label={texts.issuer}
        hint={texts.issuerHint}
        value={values.issuer}
        required
      />
      <TextField
        {...of('clientId')}
        label={texts.clientId}
        hint={texts.clientIdHint}
        value={values.clientId}
        required
      />
      <SecretField
        {...of('secret')}
        label={texts.secret}
        hint={hasSecret ? texts.secretKept : texts.secretHint}
      />
      <ChoiceField
        {...of('trustsAddresses')}
        label={texts.addresses}
        hint={texts.trustsHint}
        values={values.trustsAddresses ? ['yes'] : []}
        choices={[{ value: 'yes', label: texts.trusts }]}
        several
      />
      <h2 class="section">{texts.groups}</h2>
      <p>{texts.groupsLead}</p>
      <TextArea
        {...of('groupRoles')}
        label={texts.groupRoles}
        hint={texts.groupRolesHint}
        value={values.groupRoles}
      />
      <TextField
        {...of('groupsClaim')}
        label={texts.groupsClaim}
        hint={texts.groupsClaimHint}
        value={values.groupsClaim}
      />
      <div class="row">
        <Button>{texts.save}</Button>
      </div>
    </form>
  );
}
