/** 广东 for 广东省, 广西 for 广西壮族自治区. */
export function provinceName(full: string): string {
  return full.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/u, '');
}
