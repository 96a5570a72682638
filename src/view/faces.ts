/** The roles of type in an official document (GB/T 9704-2012, 5.2.2 and 7). */
export type FaceRole = 'fangsong' | 'kaiti' | 'xiaobiaosong' | 'song' | 'heiti';

/** One face of the project, made by print/fonts/make from a free original. */
export interface Face {
  /** The role's name as documents and readers know it. */
  name: string;
  /** The CSS family, with the face's own characters only. */
  family: string;
  /** The CSS family to set text in on paper; 仿宋 and 楷体 take digits, Latin and marks from 宋. */
  paperFamily: string;
  /** The name that a PDF gives the embedded font, after its subset prefix. */
  postScriptName: string;
  /** The print face, relative to print/fonts/. */
  file: string;
  licence: 'OFL-1.1' | 'GPL-3.0 with font exception';
}

/**
 * What no other face has is set in these, on paper and on screen: signs, letters, rare Han; the letters of titles and
 * headings in the bold one.
 */
export const restFaces = {
  rest: {
    name: '补字',
    postScriptName: 'HongtouRest-Regular',
    /** Relative to print/fonts/. */
    file: 'hongtou-rest.woff2',
  },
  'rest-bold': {
    name: '补字',
    postScriptName: 'HongtouRestBold-Regular',
    file: 'hongtou-rest-bold.woff2',
  },
};

/** Whose glyph a character is set with: that of its own face, of 宋, or of a last-resort face. */
export type FaceSource = FaceRole | keyof typeof restFaces;

/** Whether it is one of the last-resort faces. */
export function isRest(source: FaceSource | undefined): source is keyof typeof restFaces {
  return source !== undefined && source in restFaces;
}

const fandol = 'GPL-3.0 with font exception';

export const faces: Record<FaceRole, Face> = {
  fangsong: {
    name: '仿宋',
    family: 'Hongtou FangSong',
    paperFamily: 'Hongtou FangSong Paper',
    postScriptName: 'HongtouFangSong-Regular',
    file: 'hongtou-fangsong.woff2',
    licence: fandol,
  },
  kaiti: {
    name: '楷体',
    family: 'Hongtou KaiTi',
    paperFamily: 'Hongtou KaiTi Paper',
    postScriptName: 'HongtouKaiTi-Regular',
    file: 'hongtou-kaiti.woff2',
    licence: fandol,
  },
  xiaobiaosong: {
    name: '小标宋',
    family: 'Hongtou XiaoBiaoSong',
    paperFamily: 'Hongtou XiaoBiaoSong',
    postScriptName: 'HongtouXiaoBiaoSong-Regular',
    file: 'hongtou-xiaobiaosong.woff2',
    licence: 'OFL-1.1',
  },
  song: {
    name: '宋体',
    family: 'Hongtou Song',
    paperFamily: 'Hongtou Song',
    postScriptName: 'HongtouSong-Regular',
    file: 'hongtou-song.woff2',
    licence: 'OFL-1.1',
  },
  heiti: {
    name: '黑体',
    family: 'Hongtou HeiTi',
    paperFamily: 'Hongtou HeiTi',
    postScriptName: 'HongtouHeiTi-Regular',
    file: 'hongtou-heiti.woff2',
    licence: 'OFL-1.1',
  },
};
