// Claims -> claims with what their words point at: places and times. Pure: the gazetteer is handed in.

export { type Gazetteer, type GazetteerFile, openGazetteer } from './places/gazetteer.ts';
export { withPlacesAndTimes } from './with-places-and-times.ts';
