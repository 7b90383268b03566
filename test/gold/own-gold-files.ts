export { type GoldIncident, type GoldReport, goldIncidents, goldReport } from '../../src/cli/gold-folder.ts';
