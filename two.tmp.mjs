import { chromium } from 'playwright';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [w, h] of [[1366, 768], [1024,768],[375,667],[320,600],[800,700]]) {
  const p = await b.newPage({ viewport: { width: w, height: h } });
  await p.goto('http://127.0.0.1:8899/2025/calculator/?facility=hospital&size=100&type=S10000'); await p.waitForTimeout(1500);
  await p.locator('.calc-all').scrollIntoViewIfNeeded();
  await p.locator('.calc-plans').first().screenshot({ path: `/work/tmp/plans-${w}.png` });
}
await b.close();
