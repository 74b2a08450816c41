import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Suppression } from '../../../src/mail/suppression/suppression.entity.js';
import { MailServer, smtpError } from '../../mail/support/mail-server.js';
import { openBounceOffice } from '../support/bounce-office.js';
import { Postfix } from '../support/postfix.js';
import { note } from '../support/proof.js';
import { agendas, aWorld } from '../../mail/support/world.js';

let sink: MailServer;
let postfix: Postfix;
let office: Awaited<ReturnType<typeof openBounceOffice>>;

beforeEach(async () => {
  sink = new MailServer();
  // Passed on while the sender waits: what the server behind it refuses, it refuses itself.
  const next = await sink.start();
  postfix = new Postfix(next, {
    smtpd_recipient_restrictions: 'reject_unverified_recipient',
    unverified_recipient_reject_code: '550',
    address_verify_map: '',
    address_verify_poll_count: '30',
    address_verify_poll_delay: '1s',
  });
  office = await openBounceOffice(await postfix.start(), 'imap://unused:unused@127.0.0.1:1');
});
afterEach(async () => {
  await office.close();
  await postfix.remove();
  await sink.stop();
});

it('of two people, one whose address a Postfix refuses: she alone is marked, tried once, the other has his mail', async () => {
  const world = await aWorld(office.database, 2);
  const [anna, bram] = world.people;
  sink.onRecipient = (address) => (address === anna?.address ? smtpError(550, '5.1.1 User unknown') : null);
  await office.enqueue(agendas(world, office.clock.now()));
  expect(await office.deliver()).toMatchObject({ sent: 1, failed: 1, postponed: 0 });
  await postfix.idle();
  expect(sink.received.map(({ to }) => to[0])).toEqual([bram?.address]);
  const marked = await office.database.read().find(Suppression);
  expect(marked).toMatchObject([{ personId: anna?.id, cause: 'refused', liftedAt: null }]);
  office.clock.advance(3 * 86_400_000);
  expect(await office.deliver()).toMatchObject({ sent: 0, failed: 0, postponed: 0 });
  expect((await office.rows()).map(({ status, attempts }) => [status, attempts]).sort()).toEqual([
    ['failed', 1],
    ['sent', 1],
  ]);
  note(
    `Postfix refused one of two recipients: "${marked[0]?.said}"; one attempt, one address marked, one mail arrived`,
  );
});
