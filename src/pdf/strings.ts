const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a string operand, `(…)` or `<…>`, as latin1 (ISO 32000-1, 7.3.4). */
export function bytesOfString(operand: string): string {
  return operand.startsWith('<')
    ? fromHex(operand.slice(1, -1))
    : fromLiteral(operand.slice(1, -1));
}

/** The only code, as Chromium writes nearly all; undefined where there are none or several. */
export function oneCodeIn(operand: string): number | undefined {
  const isOne = operand.length === 6 && operand.startsWith('<');
  const code = isOne ? Number(`0x${operand.slice(1, 5)}`) : Number.NaN;
  return Number.isNaN(code) ? undefined : code;
}

/** The two-byte character codes that a text operator shows, as Identity-H reads them. */
export function codesShown(operand: string): number[] {
  const one = oneCodeIn(operand);
  if (one !== undefined) return [one];
  const strings = operand.startsWith('[') ? (operand.match(stringInArray) ?? []) : [operand];
  return strings.flatMap((string) => pairs(bytesOfString(string)));
}

/** The strings of a text operator, and the numbers between them (ISO 32000-1, 9.4.3). */
export function spacedIn(operand: string): (string | number)[] {
  if (!operand.startsWith('[')) return [operand];
  return (operand.slice(1, -1).match(inArray) ?? []).map((part) =>
    /^[(<]/u.test(part) ? part : Number(part),
  );
}

const inArray = /\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>|[-+.\d]+/gu;
const stringInArray = /\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>/gu;

function pairs(bytes: string): number[] {
  return Array.from(
    { length: Math.floor(bytes.length / 2) },
    (_, i) => bytes.charCodeAt(2 * i) * 256 + bytes.charCodeAt(2 * i + 1),
  );
}

function fromHex(digits: string): string {
  const clean = digits.replace(/\s/gu, '');
  return Buffer.from(clean.length % 2 ? `${clean}0` : clean, 'hex').toString('latin1');
}

function fromLiteral(body: string): string {
  return body
    .replace(/\r\n?/gu, '\n')
    .replace(/\\(?:([0-7]{1,3})|\n|([\s\S]))/gu, (_, octal?: string, letter = '') =>
      octal ? String.fromCharCode(Number.parseInt(octal, 8) % 256) : (escapes[letter] ?? letter),
    );
}

/** What stands in place of the words of a mark, by its properties (ISO 32000-1, 14.9.4). */
export function actualTextIn(properties: string): string | undefined {
  const operand = /\/ActualText\s*(\((?:\\[\s\S]|[^\\()])*\)|<[\dA-F\s]*>)/iu.exec(properties)?.[1];
  if (operand === undefined) return undefined;
  const bytes = bytesOfString(operand);
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}
