import { chromium } from 'playwright';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [w, h] of [[1366, 768], [375, 667]]) {
  const p = await b.newPage({ viewport: { width: w, height: h } });
  await p.goto('http://127.0.0.1:8899/2025/calculator/'); await p.waitForTimeout(1500);
  const radios = await p.$$('input[type=radio]');
  await radios[0].click();

  const btn = p.getByRole('button', { name: '保険料をみる' });
  await btn.scrollIntoViewIfNeeded(); const y0 = await p.evaluate(() => scrollY);
  await btn.click(); await p.waitForTimeout(800);
  console.log(w, y0, await p.evaluate(() => [scrollY, JSON.stringify(document.querySelector('[data-calculator-result]')?.getBoundingClientRect())]));
  await p.screenshot({ path: `/work/tmp/calc-${w}.png` });
}
await b.close();
