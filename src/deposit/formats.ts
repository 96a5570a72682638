/** Media types of what a deposit holds. */
const types: Record<string, string> = {
  html: 'text/html',
  icc: 'application/vnd.iccprofile',
  jpg: 'image/jpeg',
  json: 'application/json',
  md: 'text/markdown',
  mdx: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  txt: 'text/plain',
  xml: 'application/xml',
  yaml: 'application/yaml',
};

export function formatOf(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return types[ending] ?? (path.includes('.') ? 'application/octet-stream' : 'text/plain');
}
