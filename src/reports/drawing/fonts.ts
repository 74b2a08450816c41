import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The faces of a pack: what it uses of them is embedded, so that it reads alike everywhere. */
export interface Fonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
}

const require = createRequire(import.meta.url);
const fileOf = (face: string) =>
  require.resolve(`@expo-google-fonts/source-sans-3/${face}/SourceSans3_${face}.ttf`);

let loaded: Promise<Fonts> | null = null;

/** Read once. Source Sans 3, by Adobe, under the SIL Open Font License: Latin, Greek and Cyrillic. */
export function loadFonts(): Promise<Fonts> {
  loaded ??= Promise.all(['400Regular', '600SemiBold'].map((face) => readFile(fileOf(face)))).then(
    ([regular, bold]) => {
      if (!regular || !bold) throw new Error('A font is missing.');
      return { regular, bold };
    },
  );
  return loaded;
}
