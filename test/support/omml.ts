/** A run of a formula of Office MathML. */
export function m(text: string, properties = ''): string {
  return `<m:r>${properties}<m:t xml:space="preserve">${text}</m:t></m:r>`;
}

export function inside(name: string, ...parts: readonly string[]): string {
  return `<m:${name}>${parts.join('')}</m:${name}>`;
}

export function value(name: string, one: string): string {
  return `<m:${name} m:val="${one}"/>`;
}

export function math(...parts: readonly string[]): string {
  return inside('oMath', ...parts);
}

export const fraction = inside('f', inside('num', m('收入-成本')), inside('den', m('1+税率')));
