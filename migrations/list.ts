import { PlanningYear1764000000000 } from './1764000000000-planning-year.js';

/** In the order in which they ran everywhere; only appended to. */
export const migrations = [PlanningYear1764000000000];
