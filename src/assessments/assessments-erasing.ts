import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Erasures } from '../organizations/erasures.js';
import { forgetPerson } from './forget-names.js';

/** What somebody thought stays in the means; that it was them does not. */
@Injectable()
export class AssessmentsErasing implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    this.erasures.register({
      erase: async (tx, { person: { organizationId, id } }) => {
        await forgetPerson(tx, organizationId, id);
      },
    });
  }
}
