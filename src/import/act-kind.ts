import { actKinds } from '../document/form.ts';
import type { FrontMatter } from '../document/front-matter.ts';
import { type Doubt, doubt } from './doubt.ts';
import { kindIn } from './elements.ts';
import { likelyKind } from './likely-kind.ts';
import type { Traced } from './traced.ts';

export function isActKind(kind: FrontMatter['kind']): boolean {
  return (actKinds as readonly string[]).includes(kind);
}

interface Kind {
  kind: FrontMatter['kind'];
  confidence: number;
}

/** By who adopted it, as far as the lines say. */
export function kindOf(title: string, adoption: string): Kind {
  const own = kindIn(title);
  // What a meeting of a party or a people's congress says in these two kinds is no law, whatever it is about.
  if (own === '公报' || own === '决议') return { kind: own, confidence: 0.9 };
  if (/最高人民(?:法院|检察院)/u.test(title + adoption))
    return { kind: '司法解释', confidence: 0.95 };
  if (/名单$/u.test(title)) return { kind: '决定', confidence: 0.4 };
  if (/全国人民代表大会/u.test(adoption)) return { kind: '法律', confidence: 0.95 };
  if (/人民代表大会|人大常委会/u.test(adoption)) return { kind: '地方性法规', confidence: 0.95 };
  if (/国务院(?:令|第|批准|发布|公布)|国务院关于/u.test(adoption))
    return { kind: '行政法规', confidence: 0.9 };
  if (/[部署局会行府]令|令第?\d+号|人民政府/u.test(adoption))
    return { kind: '规章', confidence: 0.85 };
  if (/人民代表大会|人大常委会/u.test(title)) return { kind: '地方性法规', confidence: 0.7 };
  if (own) return { kind: own, confidence: 0.8 };
  const likely = likelyKind(title).kind;
  return { kind: likely === '命令' || likely === '决定' ? likely : '法规', confidence: 0.5 };
}

export function kindDoubts({ kind, confidence }: Kind, adoption: readonly Traced[]): Doubt[] {
  const unsure = doubt(1, confidence, `文种作“${kind}”：抄本没有写明`, `kind ${kind}: not stated`);
  const bare = doubt(1, 0.5, '没有题注：不知何时由谁通过', 'no lines on the adoption');
  return [...(confidence < 0.8 ? [unsure] : []), ...(adoption.length === 0 ? [bare] : [])];
}
