import { figureText } from '../../kpis/domain/figure.js';
import type { Block } from '../../mail/letter.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';
import {
  departmentLabel,
  endOfForm,
  kpiLabels,
  TEXT_FIELDS,
  textLabel,
} from '../replies/domain/form-labels.js';
import type { MailedDepartment } from './mail-facts.js';

const leads: NlEn<string> = {
  en: 'Rather by mail? Reply to this mail and write behind the colons; what you leave empty stays as it is. If nothing was delivered, write “nothing”. You get a mail back with what was understood.',
  nl: 'Liever per mail? Beantwoord deze mail en vul in achter de dubbele punten; wat je leeg laat, blijft zoals het is. Is er niets opgeleverd, schrijf dan ‘niets’. Je krijgt een mail terug met wat er is begrepen.',
};

/** The short form that somebody fills in by answering the mail: one line for each thing that is asked, known figures filled in. */
export function answerForm(departments: readonly MailedDepartment[], locale: Locale): Block {
  const separator = locale === 'nl' ? ',' : '.';
  const groups = departments.map(({ name, kpis }) => {
    const labels = kpiLabels(kpis);
    return [
      ...(departments.length > 1 ? [{ label: departmentLabel(locale), value: name }] : []),
      ...kpis.map(({ id, name: kpi, value }) => ({
        label: labels.get(id) ?? kpi,
        value: value === null ? '' : figureText(value, separator),
      })),
      ...TEXT_FIELDS.map((field) => ({ label: textLabel(field, locale), value: '' })),
    ];
  });
  return { type: 'form', lead: leads[locale], groups, end: endOfForm(locale) };
}
