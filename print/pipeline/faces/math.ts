import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { constants, deflateRaw } from 'node:zlib';
import type { Element, ElementContent } from 'hast';
import { mathFace } from '../../../src/view/math-face.ts';
import type { FaceData } from '../../paged/load-faces.ts';

const path = fileURLToPath(new URL(`../../fonts/${mathFace.file}`, import.meta.url));
const deflated = promisify(deflateRaw);

/** The face of formulas, whole as it is packed, for a flow that has any: its brackets and roots grow out of many glyphs. */
export function mathFaceFor(flow: readonly Element[]): Promise<FaceData>[] {
  return flow.some(hasFormula) ? [mathFaceData()] : [];
}

async function mathFaceData(): Promise<FaceData> {
  const packed = await deflated(await readFile(path), { level: constants.Z_BEST_SPEED });
  return { family: mathFace.family, range: '', data: packed.toString('base64') };
}

function hasFormula(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'math' || node.children.some(hasFormula));
}
