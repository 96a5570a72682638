import { readFileSync } from 'node:fs';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { pagePicture, sheetPictures } from './pictures.ts';
import type { Row, Ticket, Verdict } from './ticket.ts';

const styles = new URL('./ticket.css', import.meta.url);

const signs: Record<Verdict, string> = {
  pass: '● 合格',
  departure: '△ 从原样',
  fail: '■ 不合格',
};

/** The job ticket: one sheet of A4 that tells the print shop all it has to know, by itself and without colour. */
export function ticketHtml(ticket: Ticket): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'zh-CN' }, [
        h('head', [
          h('meta', { charset: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width' }),
          h('meta', { name: 'robots', content: 'noindex' }),
          h('title', `付印单 ${ticket.docNumber || ticket.title}`),
          h('style', readFileSync(styles, 'utf8')),
        ]),
        h('body', [
          head(ticket),
          h('main', [
            h('div.columns', [
              work(ticket),
              paper(ticket),
              dimensions(ticket),
              inks(ticket),
              binding(ticket),
            ]),
            sheetPictures(ticket),
            checks(ticket),
          ]),
          foot(ticket),
        ]),
      ]),
    ],
  };
  return `${toHtml(root)}\n`;
}

function head({ docNumber, title, verdict, counts }: Ticket): Element {
  return h('header', [
    h('div', [h('p.kind', '付印单'), h('h1', docNumber || title), h('p', title)]),
    h('div.verdict', [
      h('p', verdict === 'fail' ? '不可付印' : '可以付印'),
      h('p.counts', `${counts.pass} 项合格　${counts.departure} 项从原样　${counts.fail} 项不合格`),
    ]),
  ]);
}

function work({ work: facts }: Ticket): Element {
  const { pages, sheets, sheetsOfA3 } = facts;
  return group('印件', {
    面数: `${pages} 面（${sheets} 张纸，${sheetsOfA3} 张 A3）`,
    成品: facts.trim,
    出血: facts.bleed,
    份数: [h('span.blank'), '份'],
    文件: facts.file,
    标准: facts.standard,
  });
}

function paper({ paper: facts }: Ticket): Element {
  return group('纸', facts);
}

function binding({ binding: facts, fonts, images }: Ticket): Element {
  return group('装订', {
    ...facts,
    字体: `${fonts.filter(({ embedded }) => embedded).length} / ${fonts.length} 嵌入，子集，TrueType`,
    图像:
      images.length === 0
        ? '无位图'
        : images
            .map(({ page, width, height, ppi }) => `第 ${page} 面 ${width} × ${height}，${ppi} ppi`)
            .join('；'),
  });
}

function inks({ inks: { condition, about, used, pages } }: Ticket): Element {
  const twoColoured = pages.filter(({ inks: on }) => Object.keys(on).length > 1);
  const most = (ink: string) => Math.max(...pages.map(({ inks: on }) => on[ink] ?? 0));
  return group('色', {
    ...Object.fromEntries(
      used.map((ink) => [
        nameOf(ink),
        [h('span.swatch', { dataInk: ink }), `${ink}，覆盖至多 ${percent(most(ink))}`],
      ]),
    ),
    正反:
      twoColoured.length === 0
        ? '各面单色'
        : `第 ${twoColoured.map(({ page }) => page).join('、')} 面二色，其余单黑`,
    描述: `${condition}（${about}），见输出意图`,
  });
}

function nameOf(ink: string): string {
  if (ink === 'K 100') return '黑';
  return ink === 'M 80 Y 80' ? '红' : '标志';
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function dimensions(ticket: Ticket): Element {
  return h('section.dimensions', [
    h('h2', '单面尺寸（mm）'),
    pagePicture(),
    h('p', '虚线为出血，细框为版心，订口短粗线为钉位。双面面订口在右，版心相应镜像。'),
    h('p', `实测：${rowWith(ticket, 'press-boxes')?.found ?? ''}`),
  ]);
}

function rowWith({ checks: rows }: Ticket, id: string): Row | undefined {
  return rows.find((row) => row.id === id);
}

/** What is measured in a row of its own; the rest of the standards as words with their signs. */
function checks(ticket: Ticket): Element {
  const named = ticket.checks.filter(
    ({ id, verdict }) => id.startsWith('press-') || verdict !== 'pass',
  );
  const rest = ticket.checks.filter((row) => !named.includes(row));
  return h('section', [
    h('h2', '印前检查'),
    h('table', [
      h('thead', [
        h(
          'tr',
          ['项目', '要求', '实测', '结果'].map((name) => h('th', { scope: 'col' }, name)),
        ),
      ]),
      h('tbody', named.map(rowOf)),
    ]),
    h(
      'p.rest',
      rest.flatMap(({ item }) => [`● ${item}`, '　']),
    ),
  ]);
}

function rowOf({ item, expected, found, verdict }: Row): Element {
  return h('tr', [h('td', item), h('td', expected), h('td', found), h('td', signs[verdict])]);
}

function foot({ files, checkpoint }: Ticket): Element {
  return h('footer', [
    h(
      'div.signatures',
      ['打样', '付印', '成品验收'].map((who) => h('p', `${who}　签字 / 日期`)),
    ),
    ...files.map(({ name, sha256 }) => h('p.sum', [`${name}　SHA-256　`, h('code', sha256)])),
    h('p.sum', ['全馆校验根（checkpoint.txt）　', h('code', checkpoint)]),
    h('p.sum', '同目录 job-ticket.json 供系统读取'),
  ]);
}

function group(
  title: string,
  facts: Record<string, string | ElementContent[] | (Element | string)[]>,
): Element {
  return h('section', [
    h('h2', title),
    h(
      'dl',
      Object.entries(facts).flatMap(([term, value]) => [h('div', [h('dt', term), h('dd', value)])]),
    ),
  ]);
}
