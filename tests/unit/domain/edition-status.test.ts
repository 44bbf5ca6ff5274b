import { expect, test } from 'vitest';
import {
  dateTimeText,
  dayWithWeekday,
  editionPhase,
  editionStatus,
  japanTime,
  laterPhases,
} from '../../../src/domain/edition/index.ts';
import { edition } from '../../support/edition.ts';

test.each([
  ['始期の1秒前', '2014-05-05T15:59:59+09:00', 'upcoming'],
  ['始期ちょうど', '2014-05-05T16:00:00+09:00', 'current'],
  ['終期の1秒前', '2015-05-05T15:59:59+09:00', 'current'],
  ['終期ちょうど', '2015-05-05T16:00:00+09:00', 'ended'],
  ['締切の翌日', '2014-03-15T00:00:00+09:00', 'upcoming'],
])('%s（%s）の版の状態は %s', (_, at, expected) => {
  expect(editionStatus(edition.period, new Date(at))).toBe(expected);
});

test.each(['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  '%s の計算機でも、始期は2014年5月5日 午後4時と書かれる',
  (zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      expect(dateTimeText(new Date('2014-05-05T16:00:00+09:00'))).toBe('2014年5月5日 午後4時');
      expect(editionStatus(edition.period, new Date('2015-05-05T07:00:00Z'))).toBe('ended');
      expect(editionStatus(edition.period, new Date('2015-05-05T06:59:59Z'))).toBe('current');
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  },
);

test('締切は2014年3月14日（金）', () => expect(dayWithWeekday('2014-03-14')).toBe('2014年3月14日（金）'));
test('日付の境で、日本の日付になる（UTCの15時は翌日の0時）', () => {
  expect(japanTime(new Date('2014-12-31T15:00:00Z'))).toMatchObject({ year: 2015, month: 1, day: 1, hour: 0 });
});
test('開始前の版は、これから締切後、期間中、終了になりうる', () =>
  expect(laterPhases('upcoming')).toEqual(['deadline-passed', 'current', 'ended']));
test('終了した版は、もう変わらない', () => expect(laterPhases('ended')).toEqual([]));

test.each([
  ['締切日の最後の1秒', '2014-03-14T23:59:59+09:00', 'upcoming'],
  ['締切の翌日の0時', '2014-03-15T00:00:00+09:00', 'deadline-passed'],
  ['始期の1秒前', '2014-05-05T15:59:59+09:00', 'deadline-passed'],
  ['始期ちょうど', '2014-05-05T16:00:00+09:00', 'current'],
  ['終期ちょうど', '2015-05-05T16:00:00+09:00', 'ended'],
])('%s（%s）の段階は %s', (_, at, expected) => {
  expect(editionPhase(edition.period, new Date(at))).toBe(expected);
});
