import { Injectable } from '@nestjs/common';
import { actsOn } from '../platform/acting.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound } from '../platform/errors.js';
import { DraftsService } from './drafts.service.js';
import { OwedRoundsService } from './owed/owed-rounds.service.js';
import { draftOf } from './replies/reply-drafts.js';
import type { AskedDepartment, UpdateForm } from './update-form.js';
import { UpdateFormsService } from './update-forms.service.js';
import { DraftIsTheirs, NobodyToConfirm, UpdateClosed } from './updates.errors.js';

/** What an assistant proposes as a department's update; what is left out stays as it was known. */
export interface ProposedUpdate {
  /** By the KPI's key. */
  readonly readings: readonly {
    readonly kpi: string;
    readonly value: number;
    readonly note?: string | undefined;
  }[];
  readonly delivered?: string | undefined;
  readonly customer?: string | undefined;
  readonly help?: string | undefined;
  readonly learning?: string | undefined;
}

/** An open request, as whoever is to confirm its answer sees it. */
export interface OpenRequest {
  readonly form: UpdateForm;
  readonly department: AskedDepartment;
}

/** Once it is answered, revising it is for those who did. */
const WAITING: ReadonlySet<string> = new Set(['open', 'late']);

/** Updates that an assistant prepares: a draft in the form of whoever owes the answer, who alone can send it. */
@Injectable()
export class AssistedDraftsService {
  constructor(
    private readonly database: Database,
    private readonly owed: OwedRoundsService,
    private readonly forms: UpdateFormsService,
    private readonly drafts: DraftsService,
  ) {}

  /**
   * What a department is asked and has not answered yet, for the next session.
   * Throws `NotFound` where there is nothing, `NobodyToConfirm`.
   */
  async request(organizationId: string, departmentKey: string): Promise<OpenRequest> {
    const { rounds } = await this.owed.all(organizationId);
    for (const { roundId, requests } of rounds) {
      const asked = requests.find(
        ({ department, state }) => department.key === departmentKey && WAITING.has(state),
      );
      if (!asked) continue;
      const form = await this.forms.formFor(organizationId, asked.owes[0]?.id ?? '', roundId);
      const department = form?.departments.find(({ key }) => key === departmentKey);
      if (!form || !department) throw new NobodyToConfirm();
      return { form, department };
    }
    throw new NotFound('open update request', 'open updateverzoek');
  }

  /**
   * Puts what is proposed into the form of whoever owes the answer, to be checked. Nothing is sent by that, and what a
   * person typed themselves is left alone.
   * Throws `NotFound`, `NobodyToConfirm`, `UpdateClosed`, `DraftIsTheirs`, `InvalidInput`.
   */
  propose(organizationId: string, departmentKey: string, proposed: ProposedUpdate): Promise<OpenRequest> {
    return this.database.write(async () => {
      const { form, department } = await this.request(organizationId, departmentKey);
      if (department.state === 'closed') throw new UpdateClosed();
      if (department.draft !== null && department.draft.source !== 'assist') {
        throw new DraftIsTheirs(form.person.name);
      }
      const kpis = new Map(department.kpis.map((kpi) => [kpi.key, kpi]));
      const unknown = proposed.readings.flatMap(({ kpi }, index) =>
        kpis.has(kpi) ? [] : [{ field: `readings[${index}].kpi`, message: unasked(kpi, [...kpis.keys()]) }],
      );
      if (unknown.length > 0) throw new InvalidInput(unknown);
      actsOn('update-requests', department.requestId);
      const figures = proposed.readings.map(({ kpi, value, note }) => {
        const id = kpis.get(kpi)?.id ?? '';
        return [id, { value, note: note?.trim() || null }] as const;
      });
      const { delivered, customer, help, learning } = proposed;
      const said = Object.entries({ delivered, customer, help, learning });
      const texts = Object.fromEntries(said.filter(([, text]) => text !== undefined));
      const typed = draftOf(
        { ...department, draft: null },
        { figures: Object.fromEntries(figures), texts, nothingDelivered: false },
        form.person.locale,
      );
      const drafter = { organizationId, personId: form.person.id };
      const draft = { requestId: department.requestId, typed, version: department.version };
      await this.drafts.keep(drafter, [draft], 'assist');
      return { form, department };
    });
  }
}

function unasked(kpi: string, asked: readonly string[]): string {
  return `“${kpi}” is not asked of this department. Asked are: ${asked.join(', ') || 'none'}.`;
}
