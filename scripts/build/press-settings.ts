import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { iccFacts } from '../../print/pipeline/finish/press/icc.ts';
import type { PrintingCondition } from '../../print/pipeline/finish/press-file.ts';
import { type Problem, problem, type Said } from '../../src/document/problem.ts';
import type { Config, ConfigPlace } from '../config.ts';

export interface PressSettings {
  condition: PrintingCondition;
  spot: boolean;
  /** In millimetres a sheet. */
  creep: number;
}

/** Notices are printed on uncoated paper of 60 to 80 g/m² (GB/T 9704-2012, 4). */
const uncoated = fileURLToPath(new URL('../../print/icc/FOGRA29L-uncoated.icc', import.meta.url));

/** For what the press edition is made, and what is wrong with what the configuration names. */
export function pressSettings(
  { press }: Config,
  root: string,
  placeOf: ConfigPlace,
): { settings: PressSettings; problems: Problem[] } {
  const { spot, creep, icc } = press;
  const path = icc === undefined ? undefined : resolve(root, icc);
  const fault = path === undefined ? undefined : faultOf(path);
  const condition = path === undefined || fault ? shipped() : named(path, press.condition);
  return {
    settings: { condition, spot, creep },
    problems: fault ? [unusable(icc ?? '', fault, placeOf)] : [],
  };
}

function shipped(): PrintingCondition {
  return {
    condition: 'FOGRA29',
    about: 'FOGRA29L, offset on uncoated paper',
    registry: 'http://www.color.org',
    profile: readFileSync(uncoated),
  };
}

/** A condition is in the registry only if the user says so. */
function named(path: string, condition: string | undefined): PrintingCondition {
  const profile = readFileSync(path);
  const about = iccFacts(profile)?.description || 'Custom';
  return condition === undefined
    ? { condition: 'Custom', about, profile }
    : { condition, about, registry: 'http://www.color.org', profile };
}

function faultOf(path: string): Said | undefined {
  if (!existsSync(path)) return { zh: '没有这个文件', en: 'no such file' };
  const facts = iccFacts(readFileSync(path));
  if (!facts) return { zh: '不是 ICC 文件', en: 'no ICC profile' };
  return facts.device === 'prtr' && facts.space === 'CMYK' && facts.version <= 4
    ? undefined
    : `${facts.device} ${facts.space} ${facts.version}`;
}

function unusable(icc: string, fault: Said, placeOf: ConfigPlace): Problem {
  const found = typeof fault === 'string' ? { zh: fault, en: fault } : fault;
  return problem('icc-unusable', placeOf('icc'), {
    found: { zh: `${icc}：${found.zh}`, en: `${icc}: ${found.en}` },
    expected: {
      zh: 'CMYK 输出设备的 ICC 文件，第 2 或 4 版',
      en: 'an ICC profile of a CMYK output device, version 2 or 4',
    },
    mend: {
      zh: '改正路径，或去掉这一项而用自带的 FOGRA29',
      en: 'correct the path, or remove the entry to use FOGRA29, which comes with the project',
    },
  });
}
