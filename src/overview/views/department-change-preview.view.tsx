import type { DepartmentChange } from '../../kpis/department-change.entity.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { Flash } from '../../platform/pages/flash.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { Chosen, HERE, type StepProps } from './department-change-form.view.js';
import { Reason } from './department-changes.view.js';
import { changesTexts } from './department-changes-texts.js';

/** At last: what would happen, before it does. */
export function ChangePreviewPage({
  frame,
  form,
  change,
}: StepProps & { readonly change: DepartmentChange }) {
  const { locale } = frame;
  const texts = changesTexts[locale];
  const { typed } = form;
  return (
    <Layout {...frame} narrow>
      <PageHeader
        eyebrow={texts.start[typed.kind]}
        title={texts.preview}
        lead={texts.from(formatDate(change.fromDate, locale))}
      />
      <div class="stack">
        <Flash tone="note">{texts.previewHelp}</Flash>
        <ul>
          {change.effects.map(({ text }, index) => (
            <li key={index}>{text[locale]}</li>
          ))}
        </ul>
        <p>{texts.because}:</p>
        <Reason text={change.reason} />
        <form method="post" action={HERE}>
          <Chosen form={form} />
          <input type="hidden" name="reason" value={typed.reason} />
          {Object.entries(typed.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p class="row">
            <Button>{texts.apply}</Button>
            <Button kind="quiet" name="step" value="2" formaction={`${HERE}/new`}>
              {texts.again}
            </Button>
            <LinkButton kind="quiet" href={HERE}>
              {texts.back}
            </LinkButton>
          </p>
        </form>
      </div>
    </Layout>
  );
}
