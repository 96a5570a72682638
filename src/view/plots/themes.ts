import type { Clause } from '../../document/clause.ts';

/**
 * Words that say that something is done or how, not what. Any document is full of them; they are no themes.
 */
const empty = new Set(
  [
    '开展 组织 举办 实施 推进 进行 召开 加强 提高 提升 落实 推动 围绕 建立 促进 积极 重点 工作 建设 行动',
    '活动 主题 专题 相关 有关 全国 国家 中国 全面 深入 继续 切实 认真 严格 大力 进一步 以及 通过 按照 根据',
    '依据 依法 应当 可以 不得 必须 要求 情况 方面 部门 单位 机构 地区 各地 我国 本法 本条例 规定 制定 完善',
    '健全 强化 做好 确保 保障 引导 指导 鼓励 支持 发布 邀请 启动 系列 一批 形式 作用 进入 实现 结合 参与',
    '发展 水平 能力 体系 机制 方式 项目 计划 方案 通知 如下 事项 其他 以上 以下 之一 同时 共同 年度',
  ].flatMap((line) => line.split(' ')),
);

/** A word in more than half of all texts tells none from another. */
const everywhere = 0.5;

/** The words of a text that may be themes, each once. */
function wordsIn(text: string, segmenter: Intl.Segmenter): Set<string> {
  const words = [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment)
    .filter((word) => /^\p{Script=Han}{2,4}$/u.test(word) && !empty.has(word));
  return new Set(words);
}

export interface ThemeText {
  /** Without the names that open items. */
  text: string;
}

/** The words that mark these texts out, those of most texts first, and in which texts each stands. */
export function themesOf(texts: readonly ThemeText[], most: number): Map<string, number[]> {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const holders = new Map<string, number[]>();
  texts.forEach(({ text }, i) => {
    for (const word of wordsIn(text, segmenter)) {
      const all = holders.get(word);
      if (all) all.push(i);
      else holders.set(word, [i]);
    }
  });
  const telling = [...holders].filter(
    ([, all]) => all.length > 1 && all.length <= texts.length * everywhere,
  );
  const sorted = telling.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return new Map(sorted.slice(0, most));
}

/** The words of a clause but the name that opens it. */
export function bareText({ runs }: Clause): string {
  return runs.map(({ role, text }) => (role === 'actor' ? '　' : text)).join('');
}
