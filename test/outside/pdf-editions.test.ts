import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archiveEdition } from '../../print/pipeline/finish/archive.ts';
import { pressEdition } from '../../print/pipeline/finish/press/press.ts';
import { pressDelivery } from '../../scripts/build/press.ts';
import { pressSettings } from '../../scripts/build/press-settings.ts';
import { configSchema } from '../../scripts/config.ts';
import { readPdfObjects } from '../../src/checks/pdf-objects.ts';
import { coverageByPage } from '../../src/checks/press/coverage.ts';
import { altered, repaint } from '../support/altered.ts';
import { bulletinsOf } from '../support/bulletins.ts';
import { platesOf } from '../support/plates.ts';
import { describeWith, run } from '../support/programs.ts';
import { smallDocument } from '../support/small-document.ts';

const names = ['small.pdf', 'small.press.pdf', 'small.booklet.pdf', 'small.signatures.pdf'];
const nowhere = () => ({ file: '', line: 1, column: 1 });
const { settings } = pressSettings(configSchema.parse({}), process.cwd(), nowhere);
/** C11 M99 Y100 as screens show it. */
const emblem = '.8902 .0118 0 rg 1000 1000 800 800 re f\n';

let folder: string;
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hongtou-editions-'));
  const [made] = await bulletinsOf([smallDocument]);
  const bulletin = made?.pdf ?? new Uint8Array();
  writeFileSync(path('small.pdf'), await archiveEdition(bulletin, [], []));
  const { files } = await pressDelivery(bulletin, smallDocument, settings, []);
  for (const [name, data] of files) writeFileSync(path(name), data);
  const painted = await altered(bulletin, (pdf) =>
    repaint(pdf, (content) => content.replace(/(?<=W\* n\n)/u, emblem)),
  );
  const bytes = await painted.pdf.save();
  for (const spot of [false, true]) {
    const { pdf } = await pressEdition(bytes, smallDocument, { ...settings, spot });
    writeFileSync(path(spot ? 'spot.pdf' : 'process.pdf'), pdf);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

describeWith('qpdf')('qpdf', () => {
  test.each(names)('finds no fault in %s', (name) => {
    const said = run('qpdf', '--check', path(name));
    expect(said).toContain('No syntax or stream encoding errors found');
    expect(said).not.toContain('WARNING');
  });
});

describeWith('gs')('on the plates that Ghostscript makes', () => {
  test.each(['small.press.pdf'])('page 1 of %s is black, red and paper', (name) => {
    expect(platesOf(path(name), 1)).toEqual(['', 'Black 100', 'Magenta 80 Yellow 80']);
  });

  test('the other pages are black and paper', () => {
    for (const page of [2, 3])
      expect(platesOf(path('small.press.pdf'), page)).toEqual(['', 'Black 100']);
  });

  test('an emblem is in its four inks', () => {
    expect(platesOf(path('process.pdf'), 1)).toContain('Cyan 11 Magenta 99 Yellow 100');
  });

  test('an emblem in a spot colour is on a plate of its own', () => {
    const colours = platesOf(path('spot.pdf'), 1);
    expect(colours).toContain('PANTONE 5216 C 100');
    expect(colours.filter((colour) => colour.includes('Cyan'))).toEqual([]);
  });
});

describeWith('gs')('the ink on the job ticket', () => {
  test('is what Ghostscript measures, a tenth more or less', async () => {
    const device = ['-q', '-dBATCH', '-dNOPAUSE', '-r600', '-sDEVICE=ink_cov', '-o', '-'];
    const pages = run('gs', ...device, path('small.press.pdf'))
      .trim()
      .split('\n');
    // The dashes of frames are left out. The marks are on every plate alike, and cyan has nothing else.
    const media = (210 + 22) * (297 + 22);
    const measured = pages.map((line) => {
      const [cyan = 0, , , black = 0] = line.trim().split(/\s+/u).map(Number);
      return ((black - cyan) / 100) * (media / (210 * 297));
    });
    const file = await readPdfObjects(readFileSync(path('small.press.pdf')));
    const ours = coverageByPage(file).map((inks) => inks.get('K 100') ?? 0);
    expect(ours).toHaveLength(measured.length);
    for (const [i, share] of ours.entries())
      expect(Math.abs(share / (measured[i] ?? 0) - 1)).toBeLessThan(0.1);
  });
});

describeWith('pdftotext')('poppler', () => {
  test('reads the same text in the archive and the press edition', () => {
    const text = (name: string) => run('pdftotext', '-raw', path(name), '-');
    expect(text('small.press.pdf')).toBe(text('small.pdf'));
  });
});
