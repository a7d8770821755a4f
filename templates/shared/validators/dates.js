/** Formats of dates and times: RFC 3339 in full, with the calendar. */

// The common forms except 29 February and leap seconds, which need arithmetic.
const commonDate =
  /^\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))$/;

const commonDateTime =
  /^\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

const leapDay = /^(\d\d)(\d\d)-02-29$/;

export function isDate(text) {
  if (commonDate.test(text)) return true;
  const parts = leapDay.exec(text);
  if (parts === null) return false;
  const [, century, year] = parts;
  return Number(year === '00' ? century : year) % 4 === 0;
}

const clock = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(|\D.*)$/s;
const offset = /^(?:z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i;

/** A leap second stands only where UTC reads 23:59:60 (RFC 3339, 5.7). */
function isClock(text, zoneNeeded) {
  const parts = clock.exec(text);
  if (parts === null) return false;
  const [, hour, minute, second, zone] = parts;
  if (zone === '' && !zoneNeeded) return second !== '60';
  const zoneParts = offset.exec(zone);
  if (zoneParts === null) return false;
  if (second !== '60') return true;
  const [, sign, zoneHour = '0', zoneMinute = '0'] = zoneParts;
  const ahead = (sign === '-' ? -1 : 1) * (Number(zoneHour) * 60 + Number(zoneMinute));
  const minutes = Number(hour) * 60 + Number(minute) - ahead;
  return (minutes + 2880) % 1440 === 1439;
}

export function isTime(text) {
  return isClock(text, true);
}

export function isIsoTime(text) {
  return isClock(text, false);
}

export function isDateTime(text) {
  if (commonDateTime.test(text)) return true;
  return /^.{10}t/is.test(text) && isDate(text.slice(0, 10)) && isClock(text.slice(11), true);
}

export function isIsoDateTime(text) {
  return /^.{10}t/is.test(text) && isDate(text.slice(0, 10)) && isClock(text.slice(11), false);
}

const duration = /^P(?:(\d+W)|([\dDMY]*)(?:T([\dHMS]+))?)$/;
const durationDate = /^(?:\d+Y)?(?:\d+M)?(?:\d+D)?$/;
const durationTime = /^(?:\d+H)?(?:\d+M)?(?:\d+S)?$/;

/** RFC 3339, appendix A: weeks, or numbers of units from the largest down. */
export function isDuration(text) {
  const parts = duration.exec(text);
  if (parts === null) return false;
  const [, weeks, date = '', time = ''] = parts;
  if (weeks !== undefined) return true;
  return date + time !== '' && durationDate.test(date) && durationTime.test(time);
}
