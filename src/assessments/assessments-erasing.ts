import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Erasures } from '../organizations/erasures.js';
import { AssessmentAnswer } from './assessment-answer.entity.js';

/** What somebody thought stays in the means; that it was them does not. */
@Injectable()
export class AssessmentsErasing implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    this.erasures.register({
      erase: async (tx, { person: { organizationId, id } }) => {
        await tx.update(AssessmentAnswer, { organizationId, personId: id }, { personId: null });
      },
    });
  }
}
