import type { ChromeProps } from '../../access/page-chrome.js';
import type { DomainError, FieldProblem } from '../../platform/errors.js';
import { Button, LinkButton } from '../../platform/pages/button.js';
import { ChoiceField, SelectField } from '../../platform/pages/choice-field.js';
import { EmptyState } from '../../platform/pages/empty-state.js';
import { errorOf, ErrorSummary } from '../../platform/pages/error-summary.js';
import { Flash } from '../../platform/pages/flash.js';
import { Layout } from '../../platform/pages/layout.js';
import type { Locale } from '../../platform/pages/locale.js';
import { NumberField } from '../../platform/pages/number-field.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextArea } from '../../platform/pages/text-field.js';
import { EVIDENCE } from '../domain/link.js';
import type { TypedLink } from '../link.pages.js';
import { aimTyped, type LinkForm } from '../link-form.service.js';
import { linkFormTexts } from './link-form-texts.js';

interface LinkFormPageProps {
  readonly frame: ChromeProps;
  readonly form: LinkForm;
  readonly problems?: readonly FieldProblem[];
  readonly clash?: DomainError | null;
  /** What was just typed. */
  readonly typed?: TypedLink;
  readonly mayMakeKpis: boolean;
}

/** A link as it is claimed: what it moves and why come first, the figures after. */
export function LinkFormPage(props: LinkFormPageProps) {
  const { frame, form, problems = [], clash, typed } = props;
  const { locale } = frame;
  const texts = linkFormTexts[locale];
  const { detail, kept, aimName, goals, kpis } = form;
  const { kpi } = detail;
  const link = kept?.link;
  // What somebody typed before the last of them was taken stands in the form again.
  const hasAims = kept !== null || goals.length + kpis.length > 0 || typed !== undefined;
  if (!hasAims) return <NoAims {...props} />;
  const error = (field: string) => errorOf(problems, field, locale);
  const aims = [
    { value: '', label: texts.choose },
    ...goals.map(({ key, statement }) => ({ value: `goal:${key}`, label: texts.aGoal(statement) })),
    ...kpis.map(({ key, name }) => ({ value: `kpi:${key}`, label: texts.aKpi(name) })),
  ];
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={kpi.name} title={aimName === null ? texts.make : texts.change(aimName)} />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        {clash && <Flash tone="warning">{clash.texts?.[locale] ?? clash.message}</Flash>}
        <form class="stack" method="post">
          <input type="hidden" name="version" value={kpi.version} />
          {kept ? (
            <input type="hidden" name="aim" value={aimTyped(kept)} />
          ) : (
            <SelectField
              name="aim"
              label={texts.aim}
              hint={texts.aimHint}
              value={typed?.aim ?? ''}
              choices={aims}
              error={error('aim')}
            />
          )}
          <TextArea
            name="claim"
            label={texts.claim}
            hint={texts.claimHint}
            rows={3}
            value={typed?.claim ?? link?.claim ?? ''}
            error={error('claim')}
          />
          <NumberField
            name="weight"
            label={texts.weight}
            hint={texts.weightHint}
            value={typed?.weight ?? plainFigure(link?.weight ?? 1, locale)}
            error={error('weight')}
          />
          <NumberField
            name="lag"
            label={texts.lag}
            hint={texts.lagHint}
            unit={texts.months}
            value={typed?.lag ?? String(link?.lag ?? 0)}
            error={error('lag')}
          />
          <ChoiceField
            name="direction"
            label={texts.direction}
            values={[typed?.direction ?? String(link?.direction ?? 1)]}
            choices={(['1', '-1'] as const).map((value) => ({ value, label: texts.directions[value] }))}
          />
          <ChoiceField
            name="evidence"
            label={texts.evidence}
            values={[typed?.evidence ?? link?.evidence ?? 'assumed']}
            choices={EVIDENCE.map((value) => ({ value, label: texts.sure[value] }))}
          />
          <p class="muted">{texts.holds}</p>
          <p class="row">
            <Button>{texts.keep}</Button>
            <a href={`/kpis/${kpi.key}`}>{texts.back}</a>
          </p>
        </form>
        {link && (
          <section class="section stack" aria-labelledby="end">
            <h2 id="end">{texts.end}</h2>
            <p class="muted">{texts.endHelp}</p>
            <form method="post" action={`/kpis/${kpi.key}/links/${link.id}/end`}>
              <input type="hidden" name="version" value={kpi.version} />
              <Button kind="danger">{texts.endButton}</Button>
            </form>
          </section>
        )}
      </div>
    </Layout>
  );
}

/** Instead of a form in which nothing could be chosen. */
function NoAims({ frame, form: { detail }, mayMakeKpis }: LinkFormPageProps) {
  const texts = linkFormTexts[frame.locale];
  const { title, help } = texts.noAims[detail.links.length + detail.measures.length > 0 ? 'more' : 'yet'];
  const actions = (
    <>
      {mayMakeKpis && <LinkButton href="/kpis/new">{texts.makeKpi}</LinkButton>}
      <LinkButton href="/goal" kind="quiet">
        {texts.toGoal}
      </LinkButton>
      <a href={`/kpis/${detail.kpi.key}`}>{texts.back}</a>
    </>
  );
  return (
    <Layout {...frame}>
      <PageHeader eyebrow={detail.kpi.name} title={texts.make} />
      <EmptyState title={title} action={actions}>
        {help}
      </EmptyState>
    </Layout>
  );
}

/** As somebody would type it: no marks between thousands, which would be taken for a comma. */
function plainFigure(value: number, locale: Locale): string {
  return locale === 'nl' ? String(value).replace('.', ',') : String(value);
}
