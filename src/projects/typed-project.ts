import { z } from 'zod';
import { figureText } from '../kpis/domain/figure.js';
import type { Locale } from '../platform/pages/locale.js';
import { amountTyped } from './amount-typed.js';
import { CATEGORIES, type Category } from './domain/category.js';
import { MOST_EFFECTS, type ProjectCommand } from './domain/project.js';
import type { ProjectPicture } from './project-pictures.service.js';

const text = z.string().catch('');
const several = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .catch([])
  .default([]);
const plain = { name: '', who: '', wants: '', obstacle: '', customer: '', owner: '' };
const figures = { estimatedHours: '', estimatedMoney: '', from: '', until: '' };
const tried = { hypothesis: '', capMoney: '', capHours: '', capCustomers: '', stopOn: '' };

const fields = z.object({
  ...{ name: text, who: text, wants: text, obstacle: text, customer: text, owner: text },
  category: z.enum(CATEGORIES).catch('customer'),
  ...{ departments: several, quarters: several },
  ...{ estimatedHours: text, estimatedMoney: text, from: text, until: text },
  isExperiment: z.literal('yes').optional().catch(undefined),
  ...{ 'experiment.hypothesis': text, 'experiment.capMoney': text, 'experiment.capHours': text },
  ...{ 'experiment.capCustomers': text, 'experiment.stopOn': text },
  version: z.coerce.number().int().catch(0),
});

/** A project as it was typed; rows of KPIs that were left empty are gone. */
export interface TypedProject extends Readonly<typeof plain>, Readonly<typeof figures> {
  readonly category: Category;
  readonly departments: readonly string[];
  readonly quarters: readonly string[];
  readonly effects: readonly { readonly kpi: string; readonly movement: string }[];
  readonly isExperiment: boolean;
  readonly experiment: Readonly<typeof tried>;
  readonly version: number;
}

/** What a page sends. Its KPIs are fields like `effects[0].kpi`. */
export const projectForm = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform((body): TypedProject => {
    const { isExperiment, ...typed } = fields.parse(body);
    const typedAt = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
    return {
      ...typed,
      effects: Array.from({ length: MOST_EFFECTS + 1 }, (_, index) => ({
        kpi: typedAt(`effects[${index}].kpi`),
        movement: typedAt(`effects[${index}].movement`),
      })).filter(({ kpi, movement }) => kpi !== '' || movement.trim() !== ''),
      isExperiment: isExperiment === 'yes',
      experiment: {
        hypothesis: typed['experiment.hypothesis'],
        capMoney: typed['experiment.capMoney'],
        capHours: typed['experiment.capHours'],
        capCustomers: typed['experiment.capCustomers'],
        stopOn: typed['experiment.stopOn'],
      },
    };
  });

/** The project that was typed. */
export function projectTyped(key: string, typed: TypedProject): ProjectCommand {
  const { name, category, who, wants, obstacle, customer, owner, departments, quarters } = typed;
  const { hypothesis, capMoney, capHours, capCustomers, stopOn } = typed.experiment;
  return {
    ...{ key, name, category, who, wants, obstacle, customer, owner, departments, quarters },
    effects: typed.effects.map(({ kpi, movement }) => ({
      kpi,
      movement: amountTyped(movement) ?? Number.NaN,
    })),
    estimatedHours: amountTyped(typed.estimatedHours) ?? 0,
    estimatedMoney: amountTyped(typed.estimatedMoney) ?? 0,
    from: typed.from || null,
    until: typed.until || null,
    experiment: typed.isExperiment
      ? {
          ...{ hypothesis, stopOn, capMoney: amountTyped(capMoney) },
          ...{ capHours: amountTyped(capHours), capCustomers: amountTyped(capCustomers) },
        }
      : null,
  };
}

/** What the form shows first: what is kept, or nothing, planned in one quarter and of one's own departments. */
export function prefilled(
  picture: ProjectPicture | null,
  start: {
    readonly quarters: readonly string[];
    readonly departments: readonly string[];
    readonly owner: string;
  },
  locale: Locale,
): TypedProject {
  const shown = (value: number | null) =>
    value === null ? '' : figureText(value, locale === 'nl' ? ',' : '.');
  if (picture === null)
    return {
      ...{ ...plain, ...figures, ...start, category: 'customer', effects: [], isExperiment: false },
      ...{ experiment: tried, version: 0 },
    };
  const { project, owner, departments, effects, quarters } = picture;
  const { name, category, who, wants, obstacle, customer, version } = project;
  return {
    ...{ name, category, who, wants, obstacle, customer, version, owner: owner?.address ?? '' },
    departments: departments.map(({ key }) => key),
    quarters: quarters.map(({ period }) => period.name),
    effects: effects.map(({ kpi, movement }) => ({ kpi: kpi.key, movement: shown(movement) })),
    estimatedHours: shown(project.estimatedHours),
    estimatedMoney: shown(project.estimatedMoney),
    from: project.fromDate ?? '',
    until: project.untilDate ?? '',
    isExperiment: project.hypothesis !== null,
    experiment: {
      hypothesis: project.hypothesis ?? '',
      capMoney: shown(project.capMoney),
      capHours: shown(project.capHours),
      capCustomers: shown(project.capCustomers),
      stopOn: project.stopOn ?? '',
    },
  };
}
