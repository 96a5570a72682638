import type { FrontMatter } from '../document/front-matter.ts';
import { type Doubt, doubt } from './doubt.ts';

type Kind = FrontMatter['kind'];

/** Words that titles end with beside those of the fifteen kinds, and the kind that does what they do. */
const near: readonly [RegExp, Kind, string, string][] = [
  [/(?:公示|声明|启事|布告|招聘|简章|须知)$/u, '公告', '向社会公布', 'made known to all'],
  [
    /(?:答复|复函|回函|来函|函件|(?:公开|慰问|感谢|表扬|贺)信|一封信|倡议书?|(?:建议|告知|催告|征询意见|提示)书|贺电|慰问电)$/u,
    '函',
    '机关之间或给个人的书信',
    'a letter',
  ],
  [
    /(?:总结|汇报|汇报提纲|讲话|发言|致辞|说明|白皮书|简报|自查|述职|调研|情况)$/u,
    '报告',
    '汇报情况',
    'tells of what was done',
  ],
  [/(?:决定|判决|裁定|裁决|任命)书$/u, '决定', '作出处理', 'decides a case'],
  [/(?:指示|指令|训令|訓令|嘉奖)$/u, '命令', '下达指令', 'commands'],
  [/(?:记录|备忘录)$/u, '纪要', '记载会议', 'minutes of a meeting'],
  [
    /(?:条例|规定|办法|细则|规则|规范|准则|解释|规程|导则|标准|通则|守则|章程|公约|制度)$/u,
    '法规',
    '规定怎样做',
    'rules',
  ],
];

/** What a title without a word of the fifteen is most likely to be: by the word it ends with, else a notice. */
export function likelyKind(title: string): { kind: Kind; doubt: Doubt } {
  const bare = title.replace(/(?:（[^（）]*）|\[\d+\]|[①-⑳])+$/u, '');
  for (const [form, kind, zh, en] of near) {
    const word = form.exec(bare)?.[0];
    if (word !== undefined) return { kind, doubt: asNear(word, kind, zh, en) };
  }
  const plan = /(?:方案|规划|计划|要点|纲要|预案|名单|清单|目录|措施|安排|指南)$/u.exec(bare)?.[0];
  if (plan !== undefined)
    return {
      kind: '通知',
      doubt: asNear(plan, '通知', '通常由通知印发', 'usually issued by a notice'),
    };
  const [zh, en] = ['标题里没有文种，作“通知”', 'no kind in the title: taken as 通知'];
  return { kind: '通知', doubt: doubt(1, 0.4, zh, en) };
}

function asNear(word: string, kind: Kind, zh: string, en: string): Doubt {
  return doubt(
    1,
    0.6,
    `“${word}”不在十五种公文之内：${zh}，作“${kind}”`,
    `${word} is none of the fifteen kinds: ${en}, taken as ${kind}`,
  );
}
