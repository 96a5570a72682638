import type { Line } from './lines.ts';
import { nothing } from './traced.ts';

/** Lines at either end of a page in which a site may say something of its own. */
const above = 24;
const below = 12;

/** Where the page stands, when it was put there and by whom, what may be done with it. */
const ofSite: readonly RegExp[] = [
  /^(?:您?(?:现在|当前)?(?:所在|的)?位置|当前位置|您的位置)\s*[是为]?\s*[：:]?\s*.*(?:首页|[>＞»›]|-->)/u,
  /^首页\s*[>＞»›]/u,
  /^(?:[【[]?\s*(?:打印|关闭|返回顶部|分享|收藏|纠错|字体|下载|我要纠错|大|中|小|TOP)(?:本页|窗口|页面|此页|打印|到)?\s*[】\]]?[\s|｜/：:]*){2,}$/u,
  /^(?:返回顶部|打印本页|关闭窗口|扫一扫.{0,20}|分享到\s*[：:]?.{0,20}|相关(?:链接|稿件|文档|附件|解读)\s*[：:]?.{0,40}|上一篇\s*[：:].*|下一篇\s*[：:].*|责任编辑\s*[：:].{0,12}|点击(?:此处)?下载.{0,10}|下载地址\s*[：:].*)$/u,
  /^(?=.*(?:浏览|阅读|点击|访问|字体|字号|字体大小).{0,8}[：:【[])(?=.*(?:时间|日期|来源|作者|\d{4}[-/年]\d)).{8,120}$/u,
  /^(?:发布|更新|录入|公开)(?:时间|日期)\s*[：:]\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?(?:\s+(?:来源|发布机构|信息来源|文章来源|作者|编辑)\s*[：:]\s*\S{0,20})*$/u,
  /^【(?:发布|发文|成文|实施|生效|信息|文章|效力|索引)\p{sc=Han}{0,6}】.{0,60}$/u,
  /^(?:信息|文章|稿件)来源\s*[：:]\s*\S{0,24}$/u,
  /^(?:浏览|阅读|点击)(?:次数|量|数)?\s*[：:]\s*\d*\s*次?$/u,
];

/** Without what a web page says around the document, which is no word of it; each is then a correction to be looked at. */
export function withoutSite(lines: readonly Line[]): Line[] {
  const head = frontMatterEnd(lines);
  const worded = lines.slice(head).filter(({ text }) => text.text !== '');
  const ends = new Set([...worded.slice(0, above), ...worded.slice(-below)]);
  return lines.map((line, i) => {
    const { text, cells } = line;
    if (i < head) return { ...line, text: nothing, heading: 0 };
    const own = !cells && ends.has(line) && ofSite.some((form) => form.test(text.text.trim()));
    return own ? { ...line, text: nothing, heading: 0 } : line;
  });
}

/** Behind what a generator of sites keeps above a page: --- title: … ---. */
function frontMatterEnd(lines: readonly Line[]): number {
  if (!lines[0]?.rule) return 0;
  const end = lines.slice(1, 40).findIndex(({ rule }) => rule) + 1;
  const inside = lines.slice(1, end);
  const keys = inside.filter(({ text }) => /^[\w-]+\s*[:：]/u.test(text.text)).length;
  return end > 0 && keys > 0 && keys * 2 >= inside.length ? end : 0;
}
