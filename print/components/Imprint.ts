import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Clause as ClauseModel, textOf } from '../../src/document/clause.ts';
import type { Imprint as ImprintModel } from '../../src/document/document.ts';
import { formOf } from '../../src/document/form.ts';
import { size, typeArea } from '../styles/geometry.ts';
import { Clause } from './Clause.ts';
import { mm } from './lengths.ts';
import type { Paper } from './Paper.ts';
import { Rule } from './Rule.ts';

interface Props {
  paper: Paper;
  imprint: ImprintModel;
}

/** Weights in millimetres: the first and the last rule thick, those between thin (7.4.1). */
const thick = 0.35;
const thin = 0.25;
/** White around the lines of text and their pitch, as the standard's figures have them, in millimetres. */
const above = 2.8;
const below = 2.2;
const linePitch = 7.9;

const width = typeArea.width / size.four;
/** 左右各空一字 (7.4.2, 7.4.3). */
const inset = 1;

/** 版记: it closes the last page, its last rule on the lower edge of the type area (7.4.1); a letter's has no rules (10.1). */
export function Imprint({ paper, imprint }: Props): Element {
  const { sentTo, copiedTo, printingOffice, printedOn } = imprint;
  const sent = [sentTo, copiedTo].filter((clause) => clause !== undefined);
  const printing = [printingOffice, printedOn].filter((clause) => clause !== undefined);
  // 主送 and 抄送 have no rule between them (7.4.2).
  const rows = [
    ...(sent.length > 0
      ? [
          h(
            'div',
            { style: sentStyle },
            sent.map((one) => Sent(paper, one)),
          ),
        ]
      : []),
    ...(printing.length > 0 ? [Printing(paper, printing)] : []),
  ];
  if (formOf(paper.document.front) === 'letter') return h('footer.imprint', rows);
  return h('footer.imprint', [
    ...rows.flatMap((row, i) => [rule(i === 0 ? thick : thin), row]),
    rule(thick),
  ]);
}

function rule(weight: number): Element {
  return Rule({ width: typeArea.width, weight });
}

const leading = linePitch - size.four;
const sentStyle = `line-height:${mm(linePitch)};padding:${mm(above - leading / 2)} 0 ${mm(below - leading / 2)}`;

/** Further lines below the first character after the colon (7.4.2). */
function Sent(paper: Paper, clause: ClauseModel): Element {
  const label = textOf(clause).indexOf('：') + 1;
  const measure = { width: width - inset, first: inset, rest: inset + label };
  return Clause({ clause, lines: paper.lines(clause, measure) });
}

function Printing(paper: Paper, clauses: readonly ClauseModel[]): Element {
  const row = clauses.map((clause) =>
    Clause({ clause, lines: [paper.line(clause, width, 'as it comes')] }),
  );
  return h('div.row', { style: `padding:${mm(above)} ${inset}em ${mm(below)}` }, row);
}
