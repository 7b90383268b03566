// Whether a string is a time as gold/GUIDELINES.md writes them: a part of EDTF (ISO 8601-2), and `~` or `?` after a time.
//
//     2026-03-18   2026-22 (a season)   2026-03   2026-XX   2026-03-18T02:21~   2026-03-18T02:21:07+02:00   2026-03-17/2026-03-18   ../2026
//     [2026-03-17,2026-03-18]

const DATE = /^(\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

export function isEdtf(written: string): boolean {
  const oneOf = /^\[(.+,.+)\]$/.exec(written);
  if (oneOf) return oneOf[1]!.split(',').every(isMoment);
  if (!written.includes('/')) return isMoment(written);
  const ends = written.split('/');
  if (ends.length !== 2 || ends.every((end) => end === '..')) return false;
  if (!ends.every((end) => end === '..' || isMoment(end))) return false;
  const [from, to] = ends as [string, string];
  return from === '..' || to === '..' || bare(from) <= bare(to);
}

/** What stands before the qualifier. */
function bare(moment: string): string {
  return moment.replace(/[~?]$/, '');
}

function isMoment(written: string): boolean {
  const [date, time, ...more] = bare(written).split('T');
  const [, year, month, day] = DATE.exec(date!) ?? [];
  if (year === undefined || more.length > 0) return false;
  if (day === undefined && time === undefined && month !== undefined && month >= '21' && month <= '24') return true;
  if (month !== undefined && month !== 'XX' && !(month >= '01' && month <= '12')) return false;
  if (day !== undefined && day !== 'XX') {
    if (month === 'XX') return false;
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    if (!(Number(day) >= 1 && Number(day) <= last)) return false;
  }
  if (time === undefined) return true;
  return day !== undefined && day !== 'XX' && TIME.test(time);
}
