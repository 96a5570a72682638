const [before, between, after] = ["hongtouSearchData('", "','", "');\n"];

/** A classic script that hands over one JSON string: parsers read that faster than an object literal; in quotes that JSON seldom has. */
export function dataScript(name: string, json: string): string {
  const quoted = json.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `${before}${name}${between}${quoted}${after}`;
}

/** The JSON in such a script. */
export function jsonIn(script: string): string {
  const start = script.indexOf(between) + between.length;
  return script.slice(start, -after.length).replaceAll(/\\(.)/gu, '$1');
}
