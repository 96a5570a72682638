import { type Problem, problem } from '../document/problem.ts';
import { attribute, type Element, fileStart, type SitePage, textIn } from './site-files.ts';

/** What every page's policy must say. */
const required = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'"];

/** What a page may say besides, where it loads a search that is WebAssembly. */
const wasm = " 'wasm-unsafe-eval'";
export const pagefind = 'search/pagefind.js';

/** What the edition in one file says instead: its style and script are named by their sums. */
const requiredInOneFile = [
  "default-src 'none'",
  "script-src 'sha256-",
  "style-src 'sha256-",
  "base-uri 'none'",
];

/** Every page forbids all that it does not carry itself, and keeps to that: no script, style or handler inside the page. */
export function policyProblems(page: SitePage, isPagefind: boolean): Problem[] {
  return [
    ...policyOf(page, isPagefind),
    ...page.elements.flatMap((element) => inline(page, element)),
  ];
}

function policyOf(page: SitePage, isPagefind: boolean): Problem[] {
  const meta = page.elements.find(
    (element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  const policy = (meta && attribute(meta, 'content')) ?? '';
  const wanted = isOneFile(page) ? requiredInOneFile : required;
  const missing = wanted.filter((directive) => !policy.includes(directive));
  const runsWasm = isPagefind && searches(page);
  const strict = runsWasm ? policy.replace(wasm, '') : policy;
  if (missing.length === 0 && !strict.includes('unsafe')) return [];
  return [
    problem('site-policy', meta ? page.placeOf(meta) : fileStart(page.path), {
      found: policy === '' ? { zh: '没有内容安全策略', en: 'no content security policy' } : policy,
      expected: wanted.join('; '),
      mend: {
        zh: '在 src/layouts/Base.astro 里写全，不用 unsafe。',
        en: 'complete it in src/layouts/Base.astro, without unsafe.',
      },
    }),
  ];
}

function searches({ elements }: SitePage): boolean {
  return elements.some(
    (element) =>
      element.name === 'script' && /(?:^|\/)search\.js$/u.test(attribute(element, 'src') ?? ''),
  );
}

function inline(page: SitePage, element: Element): Problem[] {
  if (isData(element)) return [];
  const handler = Object.keys(element.attributes).find(
    (name) => name === 'style' || /^on/u.test(name),
  );
  const isInlineScript = element.name === 'script' && attribute(element, 'src') === undefined;
  const isModule = attribute(element, 'type') === 'module';
  if (!handler && !isInlineScript && !isModule && element.name !== 'style') return [];
  if (!handler && isOneFile(page)) return [];
  return [
    problem('site-inline', page.placeOf(element), {
      found: handler ? `${handler}="${attribute(element, handler)}"` : `<${element.name}>`,
      expected: {
        zh: '样式与脚本都在单独的文件里，脚本不是模块',
        en: 'styles and scripts in files of their own, and no module, which a folder does not serve',
      },
      mend: {
        zh: '移到 src/styles 或 src/site/browser。',
        en: 'move it to src/styles or src/site/browser.',
      },
    }),
  ];
}

/** A block of JSON-LD is data, which no browser runs; what is no JSON is not taken for data. */
function isData(element: Element): boolean {
  if (
    attribute(element, 'type') !== 'application/ld+json' ||
    Object.keys(element.attributes).length > 1
  )
    return false;
  try {
    return typeof JSON.parse(textIn(element)) === 'object';
  } catch {
    return false;
  }
}

/** `<id>/<id>.html` */
export function isOneFile({ path }: Pick<SitePage, 'path'>): boolean {
  return /^([^/]+)\/\1\.html$/u.test(path);
}
