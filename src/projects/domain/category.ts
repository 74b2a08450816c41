/** What sort of work a project is. The last five make the rest possible: they are enablers. */
export const CATEGORIES = [
  'customer',
  'structure',
  'way-of-working',
  'enabler-training',
  'enabler-hybrid',
  'enabler-health',
  'enabler-data',
  'enabler-automation',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** The two halves that a plan is to balance: how work is organized, and how people think and work. */
export type Side = 'structure' | 'way-of-working';

const SIDES: Readonly<Record<Category, Side | null>> = {
  customer: null,
  structure: 'structure',
  'way-of-working': 'way-of-working',
  'enabler-training': 'way-of-working',
  'enabler-hybrid': 'way-of-working',
  'enabler-health': 'way-of-working',
  'enabler-data': 'structure',
  'enabler-automation': 'structure',
};

/** On which side of the balance a project weighs: structure, way of working, or neither where it serves customers directly. */
export function sideOf(category: Category): Side | null {
  return SIDES[category];
}

/** Whether it serves customers by what it makes possible inside. */
export function isEnabler(category: Category): boolean {
  return category.startsWith('enabler-');
}
