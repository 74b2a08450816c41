import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import '../../calendar/zone-rules.js';
import { dateAt, instantOf } from '../../calendar/domain/zones.js';
import { Period } from '../../cycles/period.entity.js';
import type { Letter } from '../../mail/letter.js';
import { MailKinds } from '../../mail/mail-kinds.js';
import type { OutboxMail } from '../../mail/outbox-mail.entity.js';
import { holdsOn } from '../../organizations/domain/term.js';
import { Organization } from '../../organizations/organization.entity.js';
import { Person } from '../../organizations/person.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { LOCALES } from '../../platform/pages/locale.js';
import { Report } from '../report.entity.js';
import { boardPackLetter } from './board-pack.mail.js';

/** Tells leadership that a board pack is there. */
@Injectable()
export class ReportMails {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    kinds: MailKinds,
  ) {
    kinds.register({
      kind: 'board-pack',
      // The page has it at any time; who reads it there may do without.
      optional: { en: 'board packs', nl: 'bestuursrapporten' },
      priority: 20,
      threaded: false,
      compose: (mails) => this.#compose(mails),
      stillWanted: (mails) => this.#stillWanted(mails),
      samples: boardPackSamples,
    });
  }

  async #compose(mails: readonly OutboxMail[]): Promise<Map<string, Letter>> {
    const letters = new Map<string, Letter>();
    for (const { mail, recipient, report } of await this.#named(mails)) {
      const { organizationId, periodId } = report;
      const manager = this.database.read();
      const period = await manager.findOneByOrFail(Period, { organizationId, id: periodId });
      const { name } = await manager.findOneByOrFail(Organization, { organizationId });
      const { id, locale, asOf, at, pages } = report;
      const told = { id, locale, period, asOf: asOf ?? at, pages: pages ?? 0 };
      letters.set(mail.id, boardPackLetter({ recipient, organizationName: name, report: told }));
    }
    return letters;
  }

  /** The pack is still there, and its recipient still leads. */
  async #stillWanted(mails: readonly OutboxMail[]): Promise<ReadonlySet<string>> {
    const named = await this.#named(mails);
    return new Set(
      named
        .filter(({ recipient }) => recipient.roles.includes('leader'))
        .filter(({ recipient }) => holdsOn(recipient, dateAt(this.clock.now(), recipient.zone)))
        .map(({ mail }) => mail.id),
    );
  }

  async #named(mails: readonly OutboxMail[]) {
    const named: { mail: OutboxMail; recipient: Person; report: Omit<Report, 'pdf'> }[] = [];
    const select = { organizationId: true, id: true, periodId: true, locale: true, at: true } as const;
    for (const organizationId of new Set(mails.map((mail) => mail.organizationId))) {
      const own = mails.filter((mail) => mail.organizationId === organizationId);
      const manager = this.database.read();
      const people = await manager.findBy(Person, {
        organizationId,
        id: In(own.map((mail) => mail.recipientId)),
      });
      const reports = await manager.find(Report, {
        select: { ...select, state: true, asOf: true, pages: true },
        where: { organizationId, id: In(own.map((mail) => mail.occasionId)), state: 'done' },
      });
      for (const mail of own) {
        const recipient = people.find(({ id }) => id === mail.recipientId);
        const report = reports.find(({ id }) => id === mail.occasionId);
        if (recipient && report) named.push({ mail, recipient, report });
      }
    }
    return named;
  }
}

/** Of a month and of a quarter. */
function boardPackSamples() {
  const zone = 'Europe/Amsterdam';
  const month = {
    kind: 'month',
    name: 'FY2027 M01',
    number: 1,
    startsOn: '2027-01-01',
    endsOn: '2027-01-31',
  } as const;
  const quarter = {
    kind: 'quarter',
    name: 'FY2027 Q1',
    number: 1,
    startsOn: '2027-01-01',
    endsOn: '2027-03-31',
  } as const;
  return LOCALES.flatMap((locale) =>
    [month, quarter].map((period) => {
      const recipient = { name: 'Noor Bakker', locale, zone };
      const asOf = instantOf('2027-04-07', '15:00', zone);
      const report = { id: 'sample', asOf, pages: 24, locale, period };
      return {
        name: `${period.kind}-${locale}`,
        letter: boardPackLetter({ recipient, organizationName: 'Veldwerk', report }),
      };
    }),
  );
}
