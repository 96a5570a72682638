import type { Element } from '../document/kind.ts';

/** Elements in the words of the standard. */
export const elementNames: Record<Element, string> = {
  docNumber: '发文字号',
  signer: '签发人',
  titleNote: '题注',
  addressees: '主送机关',
  attendance: '出席人员',
};
