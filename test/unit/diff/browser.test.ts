import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diffSpecs } from '../../../src/diff-specs.js';
import { renderReport } from '../../../src/diff/index.js';

const candidates = [process.env['CHROMIUM'], 'chromium', 'chromium-browser', 'google-chrome'];
const chromium = candidates.find(
  (name) => name !== undefined && spawnSync(name, ['--version']).status === 0,
);

// What a browser would otherwise do besides: talk to its maker, and remember.
const flags = `--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking
  --disable-component-update --disable-sync --virtual-time-budget=2000 --window-size=500,844`.split(
  /\s+/,
);

describe.skipIf(chromium === undefined)(
  'the HTML report in Chromium (set CHROMIUM where it is not on the PATH)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'report-'));
    const page = join(folder, 'report.html');

    /** The page as its script leaves it, with this in its address. */
    async function dom(hash: string): Promise<string> {
      const profile = `--user-data-dir=${mkdtempSync(join(folder, 'profile-'))}`;
      const address = `${pathToFileURL(page).href}${hash}`;
      const args = [...flags, profile, '--dump-dom', address];
      const options = { maxBuffer: 1e8, timeout: 50_000 };
      return (await promisify(execFile)(chromium ?? '', args, options)).stdout;
    }

    const shownIn = (text: string) => /<output id="shown">([^<]*)</.exec(text)?.[1];

    beforeAll(async () => {
      const { result } = await diffSpecs({
        cwd: folder,
        before: 'ftero@1.4.0',
        after: 'ftero@1.19.0',
      });
      // No window is as narrow as a phone, but its content can be: the page measures itself.
      const probe = `<script>
        document.body.style.width = '358px';
        document.title = document.body.scrollWidth <= 390 ? 'fits' : 'too wide';
      </script>`;
      const html = renderReport(result, 'html', { colors: false, width: 80 });
      writeFileSync(page, html.replace('</body>', `${probe}</body>`));
    }, 60_000);

    afterAll(() => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });

    it('shows everything at first, no wider than a phone', async () => {
      const text = await dom('');
      const all = text.match(/<article /g)?.length;
      expect(shownIn(text)).toBe(`${all} of ${all} shown`);
      expect(text).toContain('<title>fits</title>');
      expect(text).toMatch(/<figure><figcaption>before:.*<\/figure><figure><figcaption>after:/s);
    }, 60_000);

    it('filters by level, verdict and words, as its address says', async () => {
      const text = await dom('#level=breaks&axis=clients&find=campaign+source');
      const articles = text.match(/<article [^>]*>/g) ?? [];
      const visible = articles.filter((one) => !one.includes('hidden'));
      expect(shownIn(text)).toBe(`${visible.length} of ${articles.length} shown`);
      expect(visible.length).toBeGreaterThan(0);
      expect(visible.length).toBeLessThan(articles.length);
      for (const one of visible) expect(one).toMatch(/data-clients="breaks".*campaign.*source/s);
    }, 60_000);

    it('says so when nothing fits', async () => {
      const text = await dom('#level=none');
      expect(shownIn(text)).toMatch(/^0 of/);
      expect(text).toMatch(/<p id="none">/);
    }, 60_000);
  },
);
