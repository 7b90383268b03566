// Report -> claims, free of files, databases and Node modules: a browser can use it. Bring a Tagger.

export { type Extracted, extract } from './extract.ts';
export {
  type Calibration,
  type Chain,
  CUE,
  LINK,
  type Linked,
  type Tagged,
  type Tagger,
  type Words,
} from './tagger.ts';
