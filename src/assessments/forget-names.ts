import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { plainRows } from '../platform/database/plain-rows.js';
import { timelessId } from '../platform/ids.js';
import { AssessmentAnswer } from './assessment-answer.entity.js';
import { AssessmentScore } from './assessment-score.entity.js';

const AT_ONCE = 500;

/**
 * Nobody revises an answer of a round that is over: whose it was is forgotten. All answers of a round are written anew
 * at once, under ids and in an order left to chance: neither tells when somebody answered, which would tell who.
 * Answers how many had a name.
 */
export async function forgetNames(
  tx: EntityManager,
  organizationId: string,
  roundIds: readonly string[],
): Promise<number> {
  let forgotten = 0;
  for (const roundId of roundIds) {
    const named = { organizationId, roundId, personId: Not(IsNull()) };
    // Whoever comes second finds none left, and leaves the rows to whoever holds them.
    const { affected } = await tx.update(AssessmentAnswer, named, { personId: null });
    if (affected) await writeAnew(tx, organizationId, { roundId });
    forgotten += affected ?? 0;
  }
  return forgotten;
}

/** What somebody who is erased thought stays in the means; that it was them does not. */
export async function forgetPerson(
  tx: EntityManager,
  organizationId: string,
  personId: string,
): Promise<void> {
  await writeAnew(tx, organizationId, { personId });
}

async function writeAnew(
  tx: EntityManager,
  organizationId: string,
  which: { readonly roundId: string } | { readonly personId: string },
): Promise<void> {
  const answers = await plainRows(tx, AssessmentAnswer, 'all', { organizationId, ...which });
  const anew = answers
    .map((answer) => ({ before: answer.id, answer: { ...answer, id: timelessId(), personId: null } }))
    .sort((a, b) => (a.answer.id < b.answer.id ? -1 : 1));
  for (let from = 0; from < anew.length; from += AT_ONCE) {
    const some = anew.slice(from, from + AT_ONCE);
    const ids = new Map(some.map(({ before, answer }) => [before, answer.id]));
    const before = In([...ids.keys()]);
    const said = await plainRows(tx, AssessmentScore, 'all', { organizationId, answerId: before });
    const scores = said
      .map((score) => ({ ...score, answerId: ids.get(score.answerId) ?? '' }))
      .sort((a, b) => (a.answerId < b.answerId ? -1 : 1));
    // The scores go with them.
    await tx.delete(AssessmentAnswer, { organizationId, id: before });
    const rows = some.map(({ answer }) => answer);
    await tx.createQueryBuilder().insert().into(AssessmentAnswer).values(rows).updateEntity(false).execute();
    for (let at = 0; at < scores.length; at += AT_ONCE) {
      const next = scores.slice(at, at + AT_ONCE);
      await tx.createQueryBuilder().insert().into(AssessmentScore).values(next).updateEntity(false).execute();
    }
  }
}
