import type { Kind } from './form.ts';

/** Elements that a kind of document must have, or cannot have; what is not named, it may have. */
export interface KindElements {
  required: readonly Element[];
  forbidden: readonly Element[];
  /** The forms of its 发文字号. */
  numbers: readonly NumberForm[];
}

export type Element = 'docNumber' | 'signer' | 'titleNote' | 'addressees' | 'attendance';

/** 国办发〔2024〕1号; 第12号 or 第十二号; 2024年第12号 or 〔2024〕第12号; 第12期 or 第12次, also with its year. */
export type NumberForm = 'series' | 'serial' | 'yearly' | 'issue';

export const numberForms: Record<NumberForm, RegExp> = {
  series: /^[\p{sc=Han}×]+〔\d{4}〕[1-9]\d*[号號]$/u,
  serial: /^第(?:[1-9]\d*|[一二三四五六七八九十百]+)号$/u,
  yearly: /^(?:\d{4}年|〔\d{4}〕)第[1-9]\d*号$/u,
  issue: /^(?:\d{4}年|〔\d{4}〕)?第[1-9]\d*[期次]$/u,
};

export const numberExamples: Record<NumberForm, string> = {
  series: '示府发〔2024〕12号',
  serial: '第12号',
  yearly: '2024年第12号',
  issue: '第12期',
};

/** Made known to everyone, to nobody in particular. */
const toAll: KindElements = {
  required: [],
  forbidden: ['signer', 'addressees', 'attendance'],
  numbers: ['series', 'serial', 'yearly'],
};

/** To the bodies that it names. */
const downwards: KindElements = {
  required: ['docNumber', 'addressees'],
  forbidden: ['signer', 'titleNote', 'attendance'],
  numbers: ['series'],
};

const upwards: KindElements = {
  required: ['docNumber', 'addressees'],
  forbidden: ['titleNote', 'attendance'],
  numbers: ['series'],
};

/** Laws and regulations, which those rules are not about. */
const act: KindElements = {
  required: [],
  forbidden: [],
  numbers: ['series', 'serial', 'yearly', 'issue'],
};

/**
 * The 15 kinds by 《党政机关公文处理工作条例》, 8 (what each is for), 9 (its elements), 15 (a request goes to one
 * body and tells who approved it), and by GB/T 9704-2012, 10 (orders and minutes).
 */
export const kindElements: Record<Kind, KindElements> = {
  决议: toAll,
  决定: { ...downwards, required: [], forbidden: ['signer', 'attendance'] },
  命令: {
    required: ['docNumber'],
    forbidden: ['signer', 'titleNote', 'addressees', 'attendance'],
    numbers: ['serial', 'series', 'yearly'],
  },
  公报: { ...toAll, numbers: ['series', 'serial', 'yearly', 'issue'] },
  公告: toAll,
  通告: toAll,
  意见: { required: [], forbidden: ['attendance'], numbers: ['series'] },
  通知: downwards,
  通报: { ...downwards, required: ['docNumber'] },
  报告: { required: ['addressees'], forbidden: ['attendance'], numbers: ['series'] },
  请示: { ...upwards, required: [...upwards.required, 'signer'] },
  批复: downwards,
  议案: upwards,
  函: downwards,
  法律: act,
  行政法规: act,
  地方性法规: act,
  规章: act,
  司法解释: act,
  法规: act,
  纪要: {
    required: [],
    forbidden: ['signer', 'titleNote', 'addressees'],
    numbers: ['series', 'serial', 'yearly', 'issue'],
  },
};
