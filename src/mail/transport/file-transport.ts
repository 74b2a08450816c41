import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MailTransport, type PreparedMail, type RenderedMail } from './mail-transport.js';

/** Writes each mail as an `.eml` file, byte for byte as SMTP would carry it: for simulations. */
export class FileTransport extends MailTransport {
  readonly connections = 20;

  /** @param nameOf the file of a mail, relative to the folder; one mail has one name, however often it is sent */
  constructor(
    private readonly folder: string,
    private readonly nameOf: (mail: RenderedMail) => string = ({ id }) => `${id}.eml`,
  ) {
    super();
  }

  async send(message: PreparedMail): Promise<{ readonly response: string }> {
    const name = this.nameOf(message.mail);
    const file = join(this.folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await message.bytes());
    return { response: name };
  }

  async verify(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
  }

  close(): void {
    // Each file is closed once it is written.
  }
}
