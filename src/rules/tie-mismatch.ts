import { problem } from '../document/problem.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/** A tie joins rank n of the masthead with rank n of the signatures through one body; otherwise both are sic. */
export const tieMismatch: Rule = perDocument((document) =>
  document.issuers.flatMap((issuer, i) => {
    const signatory = document.signatories[i];
    if (!signatory || signatory.organ === issuer.organ) return [];
    if (isSic(document, issuer.clause) && isSic(document, signatory.clause)) return [];
    return [
      problem('tie-mismatch', signatory.clause.place, {
        found: {
          zh: `署名第 ${issuer.rank} 位 ${signatory.name}（${signatory.organ}）`,
          en: `signatory ${issuer.rank}: ${signatory.name} (${signatory.organ})`,
        },
        expected: {
          zh: `与版头第 ${issuer.rank} 位 ${issuer.name}（${issuer.organ}）是同一机构`,
          en: `the body of rank ${issuer.rank} of the masthead: ${issuer.name} (${issuer.organ})`,
        },
        mend: {
          zh: '改正 organ；原件如此就在两处各记 sic，不要强合为一',
          en: 'correct the organ; if the original differs, record a sic at both places and never forge an identity',
        },
        second: issuer.clause.place,
      }),
    ];
  }),
);
