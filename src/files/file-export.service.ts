import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { cycleParts } from './written/cycle-parts.js';
import { goalParts } from './written/goal-parts.js';
import { houseStyleParts } from './written/house-style-parts.js';
import { journeyParts } from './written/journey-parts.js';
import { loadKept } from './written/kept.js';
import { metricParts } from './written/metric-parts.js';
import { organizationPart, peopleParts } from './written/people-parts.js';
import { projectParts } from './written/project-parts.js';

/** An organization file, as it is taken away. */
export interface WrittenFile {
  /** `tulip.yaml` */
  readonly name: string;
  readonly text: string;
}

/**
 * Writes an organization down as the file that would make it: what `ApplyService` reads. Applied to an empty
 * installation it makes the same organization, whose file has the same text; applied to its own it changes nothing.
 */
@Injectable()
export class FileExportService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** As many queries, however large the organization is. Mails, answers and whatever is secret are not in it. */
  async write(organizationId: string): Promise<WrittenFile> {
    const kept = await loadKept(this.database.read(), organizationId, this.clock.now());
    const { closures, departments, people } = await peopleParts(kept);
    const { rhythm, cycles } = await cycleParts(kept);
    const { goals, worths, customerGoals, contactGoals } = await goalParts(kept);
    const { measures, kpis } = await metricParts(kept);
    const { projects, focus } = await projectParts(kept);
    const { touchpoints, budget } = await journeyParts(kept);
    const { branding, mailTexts } = await houseStyleParts(kept);
    const parts = {
      ...{ version: 1, organization: organizationPart(kept), branding, mailTexts, closures, departments },
      ...{ people, rhythm, cycles, goals, measures, kpis, worths, projects, focus, customerGoals },
      ...{ contactGoals, touchpoints, budget },
    };
    const said = Object.entries(parts).filter(([, part]) => part === null || !isNothing(part));
    // Loaded with the first file, not with the service.
    const { writtenYaml } = await import('./written/written-yaml.js');
    const { name, key } = kept.organization;
    return { name: `${key}.yaml`, text: writtenYaml(name, Object.fromEntries(said)) };
  }
}

function isNothing(part: unknown): boolean {
  return part === undefined || (typeof part === 'object' && part !== null && Object.keys(part).length === 0);
}
