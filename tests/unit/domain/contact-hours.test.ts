import { execFileSync } from 'node:child_process';
import { Script } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { type FirstToCall, firstToCall, minutesOfClock } from '../../../src/domain/contact-hours/index.ts';
import { inlineScript } from '../../../src/scripts/inline.ts';

const OFFICES = [
  { open: 540, close: 1020 },
  { open: 540, close: 1020 },
] as const;

/** 2014年6月4日 is a Wednesday, 7日 a Saturday, 8日 a Sunday, 9日 a Monday. */
const CASES: readonly (readonly [string, string, FirstToCall])[] = [
  ['水曜 午前8時59分', '2014-06-04T08:59:59+09:00', 'desk'],
  ['水曜 午前9時', '2014-06-04T09:00:00+09:00', 'office-unless-holiday'],
  ['水曜 午後4時59分', '2014-06-04T16:59:59+09:00', 'office-unless-holiday'],
  ['水曜 午後5時', '2014-06-04T17:00:00+09:00', 'desk'],
  ['金曜 午後4時59分', '2014-06-06T16:59:00+09:00', 'office-unless-holiday'],
  ['土曜 午前10時', '2014-06-07T10:00:00+09:00', 'desk'],
  ['日曜 午後2時', '2014-06-08T14:00:00+09:00', 'desk'],
  ['月曜 午前0時', '2014-06-09T00:00:00+09:00', 'desk'],
  ['月曜 午前9時', '2014-06-09T09:00:00+09:00', 'office-unless-holiday'],
];

/** Runs the script of the page over a panel of two groups at an instant; gives the group whose badge it shows. */
const RUN = `(script, now) => {
  const badges = { 'office-unless-holiday': { hidden: true }, desk: { hidden: true } };
  const children = Object.keys(badges).map((call) => ({ dataset: { call }, querySelector: () => badges[call] }));
  const panel = { dataset: { callPanel: '540-1020 540-1020' }, children, firstElementChild: children[0], prepend() {} };
  class At extends Date { constructor(...given) { super(...(given.length > 0 ? given : [now])); } }
  const document = { querySelector: () => panel, addEventListener() {} };
  new Function('document', 'Date', script)(document, At);
  return Object.keys(badges).filter((call) => !badges[call].hidden).join();
}`;
const run = new Script(RUN).runInThisContext() as (script: string, now: number) => string;
let script: string;
beforeAll(async () => {
  script = await inlineScript('src/scripts/call-panel.ts');
});

describe('まず電話する先', () => {
  test.each(CASES)('%s（日本時間）なら %s は %s', (_, at, expected) => {
    expect(firstToCall(new Date(at), OFFICES)).toBe(expected);
  });

  test('窓口のひとつが午後6時まで開いていれば、午後5時半は代理店と保険会社が先', () => {
    const at = new Date('2014-06-04T17:30:00+09:00');
    expect(
      firstToCall(at, [
        { open: 540, close: 1020 },
        { open: 540, close: 1080 },
      ]),
    ).toBe('office-unless-holiday');
    expect(firstToCall(at, OFFICES)).toBe('desk');
  });

  test('ページの中の命令は、1週間のどの分でも同じ答えになる', () => {
    const start = new Date('2014-06-02T00:00:00+09:00').getTime();
    const answers = { 'office-unless-holiday': 0, desk: 0 };
    for (let minute = 0; minute < 7 * 24 * 60; minute += 1) {
      const now = start + minute * 60_000;
      const expected = firstToCall(new Date(now), OFFICES);
      answers[expected] += 1;
      if (run(script, now) !== expected) expect.fail(`${new Date(now).toISOString()} は ${expected} のはず`);
    }
    expect(answers).toEqual({ 'office-unless-holiday': 5 * 8 * 60, desk: 7 * 24 * 60 - 5 * 8 * 60 });
  });

  test.each(['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    '読む人の時間帯が %s でも答えは変わらない',
    (zone) => {
      const code = `const run=${RUN};process.stdout.write(JSON.stringify({offset:new Date(0).getTimezoneOffset(),answers:${JSON.stringify(CASES.map(([, at]) => at))}.map(a=>run(${JSON.stringify(script)},Date.parse(a)))}))`;
      const seen = JSON.parse(
        execFileSync(process.execPath, ['-e', code], { env: { ...process.env, TZ: zone }, encoding: 'utf8' }),
      ) as {
        offset: number;
        answers: string[];
      };
      expect(seen.offset).toBe({ 'Asia/Tokyo': -540, 'America/Los_Angeles': 480, 'Pacific/Kiritimati': 640 }[zone]);
      expect(seen.answers).toEqual(CASES.map(([, , expected]) => expected));
    },
  );

  test('「9:00」や「24:00」は時刻として読まない', () => {
    expect(minutesOfClock('09:15')).toBe(555);
    expect(() => minutesOfClock('9:00')).toThrow('HH:MM');
    expect(() => minutesOfClock('24:00')).toThrow('HH:MM');
  });
});
