// Which of the candidates is meant: a log-linear model.
//
//     score of a candidate = sum of the weights of its features        P = softmax over candidates and "nobody yet"
//
// Features are words ("h:near2", "n:head+the"), so that weights can be read, and a report can be asked why. Weights are
// handed in; training/speakers.mjs fits them on features that this same code made.

/** Weight of each feature; one that is missing weighs nothing. */
export type Weights = Readonly<Record<string, number>>;

/** The model as its file has it. */
export interface Ranker {
  readonly name: string;
  readonly weights: Weights;
}

/** Probabilities of options, each a list of features. They add up to 1. */
export function probabilities(options: readonly (readonly string[])[], weights: Weights): readonly number[] {
  const scores = options.map((features) => features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0));
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - highest));
  const all = raised.reduce((sum, x) => sum + x, 0);
  return raised.map((x) => x / all);
}
