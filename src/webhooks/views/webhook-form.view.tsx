import type { ChromeProps } from '../../access/page-chrome.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { ChoiceField } from '../../platform/pages/choice-field.js';
import { ErrorSummary, errorOf } from '../../platform/pages/error-summary.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { TextField } from '../../platform/pages/text-field.js';
import type { EndpointCommand } from '../domain/endpoint.js';
import { EVENT_TYPES } from '../domain/event-types.js';
import { webhookTexts } from './webhook-texts.js';

interface WebhookFormProps {
  readonly frame: ChromeProps;
  /** Of the receiver that is changed; a new one has none. */
  readonly id?: string;
  readonly values: EndpointCommand;
  readonly problems: readonly FieldProblem[];
}

/** Adds a receiver, or changes one. */
export function WebhookFormPage({ frame, id, values, problems }: WebhookFormProps) {
  const { locale, title } = frame;
  const texts = webhookTexts[locale];
  const of = (name: string) => ({ name, error: errorOf(problems, name, locale) });
  const path = `/administration/webhooks${id === undefined ? '' : `/${id}`}`;
  return (
    <Layout {...frame}>
      <PageHeader
        eyebrow={<a href="/administration/webhooks">{texts.title}</a>}
        title={title}
        {...(id === undefined && { lead: texts.noneHelp })}
      />
      <div class="stack">
        <ErrorSummary locale={locale} problems={problems} />
        <form class="stack" method="post" action={path} novalidate>
          <TextField {...of('name')} label={texts.name} hint={texts.nameHint} value={values.name} required />
          <TextField {...of('url')} label={texts.url} hint={texts.urlHint} value={values.url} required />
          <ChoiceField
            {...of('eventTypes')}
            label={texts.events}
            hint={texts.eventsHint}
            values={values.eventTypes}
            choices={EVENT_TYPES.map((value) => ({ value, label: texts.eventWords[value] }))}
            several
          />
          <div class="row">
            <Button>{texts.save}</Button>
            <a href={path}>{texts.cancel}</a>
          </div>
        </form>
      </div>
    </Layout>
  );
}
