/** The dev incidents that rules were made on and weights fitted on: floors hold there, figures elsewhere are for `hearsay eval gold`. */
export const MADE_ON: readonly string[] = ['constanta-terminal', 'tripoli-square', 'washdyke-creek'];

export { type GoldIncident, type GoldReport, goldIncidents, goldReport } from '../../src/cli/gold-folder.ts';
