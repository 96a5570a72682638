import { compare } from '../document/problem.ts';

/** A page of the manual, by the name of its file in docs/. */
export interface ManualPage {
  name: string;
  title: string;
}

/** Some pages of the manual under one heading, each with what it is good for. */
export interface ManualSection {
  title: string;
  pages: (ManualPage & { says: string })[];
}

/** Whose questions come first. */
const sections: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  按工作: {
    reader: '读、查、引用、打印、离线带走',
    archivist: '怎样知道它完整、未改，怎样存档、核对、撤回',
    author: '公文源怎么写：要素、条款、附件、校勘记',
    printer: '存档本与付印的一套，怎样核、怎样送印',
    host: '放到网上、放进文件夹，怎样更新、备份',
  },
  跟着做: {
    example: '加第二件公文，从抄本到付印，每条命令都可照抄',
    import: '由抄本做成公文源，软件认得什么、认不得什么',
    gazette: '把许多件装订成一期公报',
  },
  查阅: {
    reference: '命令、选项、组件、规则、退出码，由代码生成',
    configure: '配置文件里可写的各项',
    search: '检索怎样做、量到了什么',
    how: '它怎样工作，为什么这样，不做什么',
    'operate/plan': '多少件要多少机器，怎样分到几台',
  },
};

/** The pages under their headings; what no heading names stands last, by name. */
export function inSections(pages: readonly ManualPage[]): ManualSection[] {
  const known = new Map(pages.map((page) => [page.name, page]));
  const named = Object.entries(sections).map(([title, says]) => ({
    title,
    pages: Object.entries(says).flatMap(([name, words]) => {
      const page = known.get(name);
      known.delete(name);
      return page ? [{ ...page, says: words }] : [];
    }),
  }));
  const rest = [...known.values()].toSorted((a, b) => compare(a.name, b.name));
  const others = { title: '其他', pages: rest.map((page) => ({ ...page, says: '' })) };
  return [...named, others].filter((section) => section.pages.length > 0);
}

/** The title of a page, from its first line. @throws where it has none */
export function titleOf(markdown: string, path: string): string {
  const title = /^# (.+)$/mu.exec(markdown)?.[1];
  if (!title) throw new Error(`${path} does not begin with a title`);
  return title.split(' / ')[0] ?? title;
}

/** `host` or `operate/slurm`, from a path that ends in `docs/host.md`. */
export function nameOf(path: string): string {
  return path.replace(/^.*docs\//u, '').replace(/\.md$/u, '');
}
