import { crc32 } from 'node:zlib';

export type PictureType = 'image/png' | 'image/jpeg';

/** A picture without anything that a picture does not need. */
export interface Picture {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What a PNG is drawn from; texts, dates and whatever else somebody put in stay behind. */
const DRAWN = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB']);

/** Reads a picture by what it is, whatever it calls itself; null for what is no whole PNG or JPEG. */
export function readPicture(bytes: Buffer): Picture | null {
  if (bytes.subarray(0, PNG.length).equals(PNG)) return readPng(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(bytes);
  return null;
}

/** Chunk by chunk, each with the right sum, from IHDR to IEND and nothing behind it. */
function readPng(bytes: Buffer): Picture | null {
  const kept: Buffer[] = [PNG];
  let size: { width: number; height: number } | null = null;
  let drawn = false;
  for (let at = PNG.length; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(name)) return null;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null;
    if ((size === null) !== (name === 'IHDR')) return null;
    if (name === 'IHDR') {
      if (end - at !== 25) return null;
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    }
    drawn ||= name === 'IDAT';
    if (DRAWN.has(name)) kept.push(bytes.subarray(at, end));
    // A part that must be understood and is not.
    else if (/^[A-Z]/.test(name)) return null;
    if (name === 'IEND') {
      if (size === null || !drawn || end !== bytes.length) return null;
      return { type: 'image/png', ...size, bytes: Buffer.concat(kept) };
    }
    at = end;
  }
  return null;
}

/** Segments that a JPEG is drawn from, besides its frame: tables, restarts, the scan, JFIF and Adobe's colors. */
const TABLES = new Set([0xc4, 0xdb, 0xdd, 0xe0, 0xee]);
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xc2;
const [SCAN, END] = [0xda, 0xd9];

/** Segment by segment from start to end; comments, where it was taken and thumbnails stay behind. */
function readJpeg(bytes: Buffer): Picture | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let drawn = false;
  for (let at = 2; at + 2 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === END) {
      kept.push(bytes.subarray(at, at + 2));
      if (size === null || !drawn || at + 2 !== bytes.length) return null;
      return { type: 'image/jpeg', ...size, bytes: Buffer.concat(kept) };
    }
    if (at + 4 > bytes.length) return null;
    let end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) return null;
    if (isFrame(marker)) {
      if (size !== null || end - at < 10) return null;
      size = { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    }
    if (marker === SCAN) {
      if (size === null) return null;
      drawn = true;
      end = endOfScan(bytes, end);
    }
    if (isFrame(marker) || marker === SCAN || TABLES.has(marker)) kept.push(bytes.subarray(at, end));
    // Other ways of coding, which mail programs do not show.
    else if (marker < 0xe0) return null;
    at = end;
  }
  return null;
}

/** Where the next marker stands: behind FF, in a scan, only nothing and restarts are none. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
