import { Injectable, type OnModuleInit } from '@nestjs/common';
import { renameInTexts } from '../../decisions/rename-in-texts.js';
import { Erasures } from '../../organizations/erasures.js';
import { QuestionAnswer } from './question-answer.entity.js';

/** What was answered stands on an agenda and stays; who is named in it is called by the pseudonym from then on. */
@Injectable()
export class QuestionErasing implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    const key = ['organizationId', 'roundId', 'personId', 'number'] as const;
    this.erasures.register({
      erase: (tx, erased) => renameInTexts(tx, QuestionAnswer, ['text'], key, erased),
    });
  }
}
