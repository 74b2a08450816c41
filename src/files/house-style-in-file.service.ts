import { Injectable } from '@nestjs/common';
import { BrandingsService } from '../mail/style/brandings.service.js';
import { MailTextsService } from '../mail/style/mail-texts.service.js';
import { NotFound } from '../platform/errors.js';
import type { PlacedFile } from './organization-file.js';

/** Hands a file's look and words of mails to the room that keeps them. */
@Injectable()
export class HouseStyleInFileService {
  constructor(
    private readonly brandings: BrandingsService,
    private readonly texts: MailTextsService,
  ) {}

  /** What is wrong is told at its place in the file. */
  async apply(id: string, { file: { branding, mailTexts }, placing }: PlacedFile): Promise<void> {
    if (branding !== undefined) {
      const { logo, ...look } = branding;
      await placing(['branding'], async () => {
        const { accent, senderName, footerNl, footerEn } = await this.brandings.get(id);
        const kept = { accent, senderName, footerNl, footerEn };
        const said = Object.entries(look).filter(([, value]) => value !== undefined);
        const wanted = Object.fromEntries(said.map(([field, value]) => [field, value ?? '']));
        await this.brandings.put(id, { ...kept, ...wanted });
        if (logo === null) await this.brandings.removeLogo(id);
        else if (logo !== undefined) await this.brandings.putLogo(id, Buffer.from(logo, 'base64'));
      });
    }
    for (const [index, { kind, locale, ...parts }] of mailTexts.entries())
      await placing(
        (steps, error) => ['mailTexts', index, ...(error instanceof NotFound ? ['kind'] : steps)],
        () => this.texts.put(id, kind, locale, parts, { refusing: true }),
      );
  }
}
