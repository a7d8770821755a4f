import { fail } from '../../diagnostics/index.js';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** First bytes that give an encoding away; `x` stands for any byte but zero (YAML 1.2.2, section 5.2). */
const signatures: readonly (readonly [readonly (number | 'x')[], Encoding])[] = [
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32be'],
  [[0x00, 0x00, 0x00, 'x'], 'utf-32be'],
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32le'],
  [['x', 0x00, 0x00, 0x00], 'utf-32le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x00, 'x'], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
  [['x', 0x00], 'utf-16le'],
];

/** Text from bytes in any encoding that YAML allows, without its byte order mark. Fails with FG1008. */
export function decodeText(bytes: Uint8Array, file: string): string {
  const encoding = detect(bytes);
  try {
    if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding);
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw fail('FG1008', { encoding: encoding.toUpperCase() }, { file });
  }
}

function detect(bytes: Uint8Array): Encoding {
  const found = signatures.find(([signature]) =>
    signature.every((byte, index) =>
      byte === 'x' ? (bytes[index] ?? 0) !== 0 : bytes[index] === byte,
    ),
  );
  return found?.[1] ?? 'utf-8';
}

function decodeUtf32(bytes: Uint8Array, encoding: 'utf-32le' | 'utf-32be'): string {
  if (bytes.length % 4 !== 0) throw new RangeError('cut off within a character');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let offset = 0; offset < bytes.length; offset += 4) {
    const point = view.getUint32(offset, encoding === 'utf-32le');
    if (offset > 0 || point !== 0xfeff) parts.push(String.fromCodePoint(point));
  }
  return parts.join('');
}
