/** Characters of 2号 that a line of the type area holds, with some room. */
const longest = 19;
/** Fewer stand there alone, which costs less than a name left open: 办法 below a long name. */
const shortest = 3;
const aloneCost = 20;
/** What a name left open at the end of a line costs: as much as a line that is so many characters off its share. */
const openCost = 60;
/** What one line more than are needed costs, and a line that opens with a word of one character: 院, 的, 时. */
const moreCost = 12;
const shortCost = 4;
/** CO₂, PM₂.₅ and 10⁻⁶ are one word each. */
const formulas = /[\u0021-\u007e]*[\u2070-\u209c][\u0021-\u007e\u2070-\u209c]*/gu;
/** Names that the word list takes for several words. */
const names =
  /中华人民共和国|人民代表大会|常务委员会|人民法院|人民检察院|人民政府|中国人民银行|特别行政区|自治[区州县旗]|委员会|办公[厅室]|大?中小(?:学[生校]?|微?企业)/gu;

/**
 * A title broken by sense: between words, outside quotation and title marks where that can be, its lines in the shape
 * of a trapezium or a rhombus, never narrower in the middle (GB/T 9704-2012, 7.3.1). Undefined where it fits on one
 * line.
 */
export function titleLinesOf(title: string, known: readonly string[] = []): string[] | undefined {
  const width = widthOf(title);
  if (width <= longest) return undefined;
  const fewest = Math.ceil(width / longest);
  const places = placesIn(title, known);
  const [few, more] = [fewest, fewest + 1].map((count) => bestSetting(title, count, places));
  if (!few || !more) return (few ?? more)?.lines ?? cut(title);
  return few.cost <= more.cost + moreCost ? few.lines : more.lines;
}

/** Lines of a title in the shape of a trapezium or a rhombus that cut no number and no short name in title marks (7.3.1). */
export function isWellBroken(lines: readonly string[]): boolean {
  const widths = lines.map(widthOf);
  const wider = (others: readonly number[], width: number) =>
    others.some((other) => other > width + 0.5);
  const waist = widths.some(
    (width, i) => wider(widths.slice(0, i), width) && wider(widths.slice(i + 1), width),
  );
  return !waist && !lines.some((line, i) => cutsName(line, lines.slice(i + 1).join('')));
}

function cutsName(line: string, rest: string): boolean {
  if (/\d$/u.test(line) && /^\d/u.test(rest)) return true;
  const [open] = /《[^》]*$/u.exec(line) ?? [];
  if (open === undefined) return false;
  const [closed = ''] = /^[^》]*》?/u.exec(rest) ?? [];
  return open.length + closed.length <= longest;
}

interface Break {
  end: number;
  cost: number;
}

interface Setting {
  lines: string[];
  cost: number;
}

/** The best way to break a title into so many lines; undefined where there is none. */
function bestSetting(title: string, count: number, inside: readonly Break[]): Setting | undefined {
  const places = [...inside, { end: title.length, cost: 0 }];
  const share = widthOf(title) / count;
  const known = new Map<string, Setting | undefined>();
  const from = (start: number, left: number, above: number, narrows: boolean) => {
    const key = `${start} ${left} ${above} ${narrows}`;
    if (!known.has(key)) known.set(key, search(start, left, above, narrows));
    return known.get(key);
  };
  const search = (start: number, left: number, above: number, narrows: boolean) => {
    if (left === 0) return start === title.length ? { lines: [], cost: 0 } : undefined;
    const ways = places.flatMap(({ end, cost: broken }): Setting[] => {
      const line = title.slice(start, end);
      const width = widthOf(line);
      const fits = end > start && width <= longest && !(narrows && width > above);
      const rest = fits && from(end, left - 1, width, narrows || width < above);
      if (!rest) return [];
      const alone = width < shortest ? aloneCost : 0;
      const cost = Math.abs(width - share) + alone + broken + rest.cost;
      return [{ lines: [line, ...rest.lines], cost }];
    });
    return ways.sort((a, b) => a.cost - b.cost)[0];
  };
  return from(0, count, 0, false);
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where a line may end, and at what cost: after a word, in no name, at no mark that belongs to what stands beyond it. */
function placesIn(title: string, known: readonly string[]): Break[] {
  const segments = [...words.segment(title)];
  const kept = [names, formulas].flatMap((form) => [...title.matchAll(form)]);
  const whole = [...kept, ...known.flatMap((name) => placesOf(name, title))].map(
    ({ 0: name, index }) => [index, index + name.length] as const,
  );
  return segments.slice(1).flatMap(({ index: end, segment: next }) => {
    if (whole.some(([from, to]) => end > from && end < to)) return [];
    const before = title.slice(0, end);
    if (/\d$/u.test(before) && /^\p{sc=Han}/u.test(next)) return [];
    if (/^[、，）》”〉\s]/u.test(next) || /[（《“〈第]$/u.test(before)) return [];
    // 某某 and 市 are one name, though no list has it.
    if (/^[省市县區区州盟旗乡镇村部委局厅署院会處处所]$/u.test(next)) return [];
    const short = /^\p{sc=Han}$/u.test(next) ? shortCost : 0;
    // What stands in brackets belongs to what they follow: （试行）.
    const apart = next.startsWith('（') ? openCost : 0;
    return [{ end, cost: short + apart + openCost * openMarks(before) }];
  });
}

/** Where a name stands; one that is as long as a line cannot be kept whole. */
function placesOf(name: string, title: string) {
  if (name.length < 2 || widthOf(name) > longest) return [];
  const starts = Array.from({ length: title.length }, (_, at) => at);
  return starts.filter((at) => title.startsWith(name, at)).map((index) => ({ 0: name, index }));
}

/** What has no word to break after is cut where the line is full. */
function cut(title: string): string[] {
  return title.match(new RegExp(`.{1,${longest}}`, 'gu')) ?? [title];
}

function widthOf(text: string): number {
  return [...text].reduce(
    (sum, one) => sum + (/[\u0020-\u007e\u2070-\u209c]/u.test(one) ? 0.5 : 1),
    0,
  );
}

function openMarks(text: string): number {
  const count = (mark: string) => text.split(mark).length;
  return count('《') - count('》') + count('“') - count('”') + count('（') - count('）');
}
