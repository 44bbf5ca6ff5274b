/**
 * The build's clock. SOURCE_DATE_EPOCH (seconds) freezes it, so that the same
 * commit gives the same bytes; otherwise it is the moment the build began.
 */
const epoch = process.env['SOURCE_DATE_EPOCH'];
if (epoch !== undefined && !/^\d+$/.test(epoch)) {
  throw new Error(
    `SOURCE_DATE_EPOCH は1970年からの秒数（整数）です / must be whole seconds（いまの値 / found: ${epoch}）`,
  );
}
export const BUILD_TIME = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
