import type { SubjectId } from '../../cycles/domain/subject.js';

/** What an item is about: a subject by its id, or what leads to some. */
export type ItemReference =
  | SubjectId
  /** The goal of the session's cycle. */
  | { readonly kind: 'own-goal' }
  /** Whatever that action, or that decision of a department, is about. */
  | { readonly kind: 'action' | 'own-decision'; readonly id: string };

/** What an item of an agenda is about, as its key tells; nothing for questions and for what people put forward. */
export function referencesOf(key: string): ItemReference[] {
  const [section, ...rest] = key.split(':');
  const id = rest.at(-1);
  if (id === undefined) return [];
  switch (section) {
    case 'kpis':
    case 'guardrails':
      return [{ kind: 'kpi', id }];
    case 'projects':
      return [{ kind: 'project', id }];
    case 'delivered':
    case 'help':
    case 'missing':
      return [{ kind: 'department', id }];
    case 'goal':
      // Of a department that objects: `goal:objects:ID`.
      return [{ kind: 'own-goal' }, ...(rest.length > 1 ? [{ kind: 'department', id } as const] : [])];
    case 'actions':
      return [{ kind: 'action', id }];
    case 'decisions':
      return [{ kind: 'own-decision', id }];
    default:
      return [];
  }
}
