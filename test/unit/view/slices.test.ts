import { describe, expect, test } from 'vitest';
import rest from '../../../src/view/rest-slices.json' with { type: 'json' };
import slices from '../../../src/view/slices.json' with { type: 'json' };
import { fontFaceCss, unicodeRange, type WebFace, webFaces } from '../../../src/view/slices.ts';

function facesOf(family: string, characters: string): WebFace[] {
  return webFaces(characters).filter((face) => face.family === family);
}

function bytesOf(faces: WebFace[]): number {
  const files = new Set(faces.map(({ file }) => file));
  return slices.filter(({ file }) => files.has(file)).reduce((sum, { bytes }) => sum + bytes, 0);
}

describe('the slices', () => {
  test('have no radicals, compatibility characters or private use', () => {
    const traps = /[\u2E80-\u2FDF\uF900-\uFA0D\u{2F800}-\u{2FA1F}\p{Co}]/u;
    for (const { characters } of [...slices, ...rest]) expect(characters).not.toMatch(traps);
  });
  test('of the last-resort faces have what 宋 lacks, and what is likely first', () => {
    const song = new Set(
      slices.flatMap(({ role, characters }) => (role === 'song' ? [...characters] : [])),
    );
    const [first, ...others] = rest.map(({ characters }) => characters);
    for (const one of [first, ...others].join('')) expect(song.has(one), one).toBe(false);
    for (const one of '₂⁻⁶☐☑☒✔➢⅓') expect(first).toContain(one);
  });
  test('of 仿宋 and 楷体 are Han alone', () => {
    for (const { role, characters } of slices) {
      if (role === 'fangsong' || role === 'kaiti') expect(characters).toMatch(/^\p{sc=Hani}+$/u);
    }
  });
});

describe('webFaces', () => {
  test('takes Han from 仿宋, small Latin and rare marks from 宋', () => {
    expect(facesOf('Hongtou FangSong', '国℃e')).toMatchObject([
      { characters: '国', file: expect.stringMatching(/^hongtou-fangsong-/u) },
      { characters: 'e℃', file: expect.stringMatching(/^hongtou-song-/u) },
    ]);
  });
  test('has no file for the digits and marks that every style sheet holds', () => {
    expect(webFaces('“2017·QC”').filter(({ family }) => family !== 'Hongtou XiaoBiaoSong')).toEqual(
      [],
    );
  });
  test.each([
    ['Hongtou FangSong', '瞭'],
    ['Hongtou XiaoBiaoSong', '龥'],
  ])('takes from 宋 the Han that %s lacks', (family, characters) => {
    expect(facesOf(family, characters)).toMatchObject([
      { characters, file: expect.stringMatching(/^hongtou-song-/u) },
    ]);
  });
  test('takes what 宋 lacks too from the last-resort faces, in every family', () => {
    const faces = webFaces('₂');
    expect(faces.map(({ family }) => family)).toHaveLength(4);
    const files = Object.fromEntries(faces.map(({ family, file }) => [family, file]));
    expect(files['Hongtou XiaoBiaoSong']).toBe('hongtou-rest-bold-01.woff2');
    expect(files['Hongtou FangSong']).toBe('hongtou-rest-01.woff2');
  });
  test('leaves to own slices what these give, in their family alone', () => {
    const own = [{ family: 'Hongtou FangSong', file: 'own.woff2', characters: '国' }];
    const faces = webFaces('国家', own);
    const given = (family: string) =>
      faces.filter((face) => face.family === family).map((face) => face.characters);
    expect(given('Hongtou FangSong')).toEqual(['家']);
    expect(given('Hongtou KaiTi').join('')).toContain('国');
  });
  test('names no face for what none has', () => {
    expect(webFaces('🙂')).toEqual([]);
  });
  test('gives every character of GB 2312 to every family once', () => {
    const decoder = new TextDecoder('gb2312');
    const all = Array.from({ length: 72 * 94 }, (_, i) =>
      decoder.decode(Uint8Array.of(0xb0 + Math.floor(i / 94), 0xa1 + (i % 94))),
    ).filter((character) => /^\p{sc=Hani}$/u.test(character));
    expect(all.length).toBe(6763);
    const families = Map.groupBy(webFaces(all.join('')), (face) => face.family);
    expect(families.size).toBe(4);
    for (const faces of families.values()) {
      const given = faces.flatMap((face) => [...face.characters]);
      expect(given.toSorted()).toEqual(all.toSorted());
    }
  });
  test('needs less than 110 kB for the first view of the first document', () => {
    const first = [
      ...facesOf(
        'Hongtou XiaoBiaoSong',
        '国家质量监督检验检疫总局关于开展2017年全国“质量月”活动的通知',
      ),
      ...facesOf(
        'Hongtou FangSong',
        '为深入贯彻实施《质量发展纲要（2011—2020年）》，推进建设质量强国',
      ),
    ];
    expect(bytesOf(first)).toBeLessThan(110_000);
  });
});

describe('fontFaceCss', () => {
  test('writes one rule a face, with files beside the style sheet', () => {
    const css = fontFaceCss([{ family: 'A', file: 'a.woff2', characters: '一2' }], '');
    expect(css).toContain("src: url('a.woff2') format('woff2')");
    expect(css).toContain('unicode-range: U+32, U+4E00;');
    expect(css).toContain('font-display: swap');
  });
  test('holds digits and marks itself', () => {
    const [held = ''] = fontFaceCss([], '').split('}');
    expect(held).toContain("font-family: 'Hongtou Marks'");
    expect(held).toContain("src: url('data:font/woff2;base64,d09GMg");
    expect(held).toMatch(/unicode-range: .*U\+2B-3A.*U\+B7/u);
  });
});

describe('unicodeRange', () => {
  test('joins neighbours and sorts', () => {
    expect(unicodeRange('cab𠀀')).toBe('U+61-63, U+20000');
  });
});
