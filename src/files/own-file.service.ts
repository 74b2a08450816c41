import { Injectable } from '@nestjs/common';
import { type Applied, ApplyService, fingerprintOf } from './apply.service.js';
import { FileTooLarge, MOST_CHARACTERS } from './files.errors.js';

/** What applying a file would do. */
export interface FilePreview extends Pick<Applied, 'changes' | 'unchanged' | 'left'> {
  /** What `apply` wants to see: it changes whenever anything of this, or the file, does. */
  readonly fingerprint: string;
}

/** An organization's own file, as its administrators bring it: looked at first, then applied as it was shown. */
@Injectable()
export class OwnFileService {
  constructor(private readonly applying: ApplyService) {}

  /**
   * What the file would add, change and leave alone; changes nothing.
   * @throws {FileRefused} also where it is of another organization
   * @throws {FileTooLarge}
   */
  async preview(organizationId: string, text: string): Promise<FilePreview> {
    refuseLarge(text);
    const { changes, unchanged, left } = await this.applying.apply(text, {
      dryRun: true,
      own: organizationId,
    });
    return { changes, unchanged, left, fingerprint: fingerprintOf(text, { changes, left }) };
  }

  /**
   * Applies the file, all or nothing.
   * @param expecting the fingerprint that was shown; without it whatever the file does is meant
   * @throws {FileRefused}
   * @throws {FileTooLarge}
   * @throws {FileOvertaken} where it would do something else than was shown
   */
  apply(organizationId: string, text: string, expecting?: string): Promise<Applied> {
    refuseLarge(text);
    const own = organizationId;
    return this.applying.apply(text, { own, ...(expecting !== undefined && { expecting }) });
  }
}

function refuseLarge(text: string): void {
  if (text.length > MOST_CHARACTERS) throw new FileTooLarge();
}
