import { Injectable } from '@nestjs/common';
import type { Letter } from '../../mail/letter.js';
import { MailKinds } from '../../mail/mail-kinds.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { Department } from '../../organizations/department.entity.js';
import { Organization } from '../../organizations/organization.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Database } from '../../platform/database/database.js';
import { openUntil } from '../domain/asking.js';
import { GoalAsking } from '../goal-asking.entity.js';
import { GoalStance } from '../goal-stance.entity.js';
import { Goal } from '../goal.entity.js';
import { endorsementReceiptLetter, endorsementReceiptSamples } from './endorsement-receipt.letter.js';

/** The receipt of what was said by a mailed link: about one's own act, and wanted whatever happens afterwards. */
@Injectable()
export class EndorsementReceiptMail {
  constructor(
    private readonly database: Database,
    kinds: MailKinds,
  ) {
    kinds.register({
      kind: 'endorsement-receipt',
      // The page says the same at once.
      optional: { en: 'receipts of what you say about the goal', nl: 'ontvangstbewijzen over het doel' },
      priority: 10,
      threaded: false,
      compose: async (mails) => {
        const letters = new Map<string, Letter>();
        // Seldom more than one: each follows somebody's press of a button.
        for (const mail of mails) {
          const letter = await this.#compose(mail);
          if (letter) letters.set(mail.id, letter);
        }
        return letters;
      },
      stillWanted: (mails) => Promise.resolve(new Set(mails.map(({ id }) => id))),
      samples: endorsementReceiptSamples,
    });
  }

  async #compose({ organizationId, occasionId, recipientId, data }: OutboxMail): Promise<Letter | null> {
    const { departmentId, number } = data as { departmentId: string; number: number };
    const manager = this.database.read();
    const recipient = await manager.findOneBy(Person, { organizationId, id: recipientId });
    const department = await manager.findOneBy(Department, { organizationId, id: departmentId });
    const asking = await manager.findOneBy(GoalAsking, { organizationId, id: occasionId });
    const goal = asking && (await manager.findOneBy(Goal, { organizationId, id: asking.goalId }));
    const place = { organizationId, goalId: asking?.goalId ?? '', departmentId, number };
    const said = await manager.findOneBy(GoalStance, place);
    if (!recipient || !department || !asking || !goal || !said) return null;
    const { name: organizationName, zone } = await manager.findOneByOrFail(Organization, { organizationId });
    return endorsementReceiptLetter({
      ...{ organizationName, recipient, said, department: department.name, statement: goal.statement },
      link: { purpose: 'stance', subjectId: asking.id, expiresAt: openUntil(asking, zone) },
    });
  }
}
