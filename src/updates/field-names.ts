interface Keyed {
  readonly key: string;
}

/** Names of a department's fields, also what errors are found by. */
export const fieldOf = {
  version: ({ key }: Keyed) => `${key}.version`,
  delivered: ({ key }: Keyed) => `${key}.delivered`,
  nothing: ({ key }: Keyed) => `${key}.nothing`,
  customer: ({ key }: Keyed) => `${key}.customer`,
  help: ({ key }: Keyed) => `${key}.help`,
  helpFrom: ({ key }: Keyed) => `${key}.help-from`,
  learning: ({ key }: Keyed) => `${key}.learning`,
  /** No field: where it is said what somebody else sent meanwhile. */
  theirs: ({ key }: Keyed) => `${key}.theirs`,
  kpi: (department: Keyed, { key }: Keyed) => `${department.key}.kpi.${key}`,
  /** Why the figure is as it is. */
  note: (department: Keyed, { key }: Keyed) => `${department.key}.note.${key}`,
  /** Which of two readings of the figure is meant. */
  meant: (department: Keyed, { key }: Keyed) => `${department.key}.meant.${key}`,
  project: (department: Keyed, { key }: Keyed) => {
    const name = `${department.key}.project.${key}`;
    return { status: `${name}.status`, delivered: `${name}.delivered`, next: `${name}.next` };
  },
};

/** The fields of a department in the order of the page. */
export function fieldsInOrder(
  department: Keyed & { readonly kpis: readonly Keyed[]; readonly projects: readonly Keyed[] },
): string[] {
  const texts = ['delivered', 'nothing', 'customer', 'help', 'helpFrom', 'learning'] as const;
  return [
    ...department.kpis.flatMap((kpi) =>
      (['kpi', 'meant', 'note'] as const).map((of) => fieldOf[of](department, kpi)),
    ),
    ...department.projects.flatMap((project) => Object.values(fieldOf.project(department, project))),
    ...texts.map((of) => fieldOf[of](department)),
  ];
}

/** Buttons of the form besides the one that sends what was changed. */
export const WHOLE = 'whole';
export const DISCARD = 'discard';
