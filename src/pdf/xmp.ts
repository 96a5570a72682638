/** The value of an XMP property, of its first item where it has several; undefined where it is not there. */
export function xmpProperty(packet: string, name: string): string | undefined {
  const whole = new RegExp(`<${name}(?:\\s[^>]*)?>(.*?)</${name}>`, 'su').exec(packet)?.[1];
  const item = whole && /<rdf:li[^>]*>(.*?)<\/rdf:li>/su.exec(whole)?.[1];
  return (item ?? whole)?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
