import { describe, expect, it } from '@jest/globals';
import { problemsOfChoice, tidyChoice } from '../../../src/goals/domain/choice.js';
import { problemsOfStance, type StanceCommand, tidyStance } from '../../../src/goals/domain/stance.js';

const stance = (changes: Partial<StanceCommand>): StanceCommand => ({
  ...{ position: null, reason: null, contribution: null, words: null },
  ...changes,
});
const wrong = (command: StanceCommand) => problemsOfStance(tidyStance(command)).map(({ field }) => field);

describe('what a department says', () => {
  it.each([
    [{ position: 'endorses' }, []],
    [{ contribution: 'One number to call.' }, []],
    [{ position: 'objects', reason: 'Nobody asked the drivers.' }, []],
    [{ position: 'objects' }, ['reason']],
    [{ position: 'reserves', reason: '  ' }, ['reason']],
    [{}, ['position']],
    [{ words: ' \n' }, ['position']],
    [{ words: 'x'.repeat(100_000) }, ['words']],
    [{ contribution: 'a\u202eb' }, ['contribution']],
  ] as const)('%j: wrong are %j', (changes, fields) => expect(wrong(stance(changes))).toEqual(fields));

  it('is kept without blanks around it, and without a reason where none is needed', () => {
    expect(tidyStance(stance({ position: 'endorses', reason: 'Because.', words: ' <b>Ours</b> ' }))).toEqual(
      stance({ position: 'endorses', words: '<b>Ours</b>' }),
    );
  });
});

describe('what was decided against', () => {
  it.each([
    [{ kind: 'trade-off', text: 'Speed', givenUp: 'The lowest price' }, []],
    [{ kind: 'trade-off', text: 'Speed', givenUp: null }, ['givenUp']],
    [{ kind: 'not-for', text: 'Wholesale', givenUp: null }, []],
    [{ kind: 'not-for', text: ' ', givenUp: null }, ['text']],
    [{ kind: 'trade-off', text: 'x'.repeat(1001), givenUp: 'y' }, ['text']],
  ] as const)('%j: wrong are %j', (choice, fields) =>
    expect(problemsOfChoice(tidyChoice(choice)).map(({ field }) => field)).toEqual(fields),
  );
});
