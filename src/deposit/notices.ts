import { type Lock, packagesOf } from './sbom.ts';

export const noticesName = 'THIRD-PARTY-NOTICES';

/** Licences of packages, by the id that SPDX gives them, that let anyone use, change and pass on. */
export const permissive = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Zlib',
];

/** Others: the packages that have them run here and go into no delivery. */
export const onlyRun: readonly [licence: string, packages: RegExp, why: string][] = [
  [
    'MPL-2.0',
    /^lightningcss(?:-|$)/u,
    '样式的压缩，随 Vite 装上；成品里没有它 / of Vite, for style sheets; in no delivery',
  ],
  [
    'LGPL-3.0-or-later',
    /^@img\/sharp-/u,
    '图像处理，随 Astro 可选装上，本软件不用 / optional, of Astro, for images; not used here',
  ],
];

/** Whose data or code is in the deliveries themselves, and what they are for. */
export const inDeliveries: readonly [name: string, why: string][] = [
  ['diff', '两件公文的对照 / comparison of two documents'],
  ['opencc-js', '繁简与异体对照表 / tables of character variants'],
  ['pagefind', '大馆的检索 / search of larger archives'],
  ['pinyin-pro', '拼音表 / tables of pinyin'],
];

const fonts = `Fandol Fang, Fandol Kai     GPL-3.0 with font exception
Noto Serif SC, Noto Sans SC OFL-1.1
STIX Two Math               OFL-1.1
见 NOTICE 与 print/fonts/LICENSES / see NOTICE and print/fonts/LICENSES`;

/** Every package with which the deliveries are made, from the lock; and the fonts. */
export function noticesOf(lock: Lock): string {
  const packages = packagesOf(lock);
  const rows = packages.map(
    ({ name, version, license }) => `${name} ${version}  ${license ?? '?'}`,
  );
  const delivered = inDeliveries.map(([name, why]) => {
    const found = packages.find((one) => one.name === name);
    return `${name} ${found?.version ?? '?'}  ${found?.license ?? '?'}  ${why}`;
  });
  const run = onlyRun.map(([licence, , why]) => `${licence}  ${why}`);
  return [
    '第三方软件与字体 / THIRD-PARTY NOTICES',
    '由 package-lock.json 生成 / made from package-lock.json',
    section('成品里有其数据的 / data in the deliveries', delivered),
    section('字体 / fonts', fonts.split('\n')),
    section('只在制作时运行、许可非宽松的 / only run, not permissive', run),
    section(`制作时所用的软件包 / packages used in making, ${rows.length}`, [...new Set(rows)]),
    '各软件包的许可全文在其 node_modules 文件夹里 / the full text of each licence is in its folder below node_modules',
    '',
  ].join('\n\n');
}

function section(title: string, rows: readonly string[]): string {
  return [title, '', ...rows].join('\n');
}
