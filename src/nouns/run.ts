// One machine pass. Every claim that a machine found carries its run, so that a reader knows what said so.

/** One machine pass: which model, which runtime, which version. */
export interface Run {
  /** Name of the model, such as `attribution`. */
  readonly model: string;
  /** SHA-256 over the model's files. */
  readonly modelSha256: string;
  /** `onnxruntime-node` or `onnxruntime-web`, with its version. */
  readonly runtime: string;
  /** Version of Hearsay. */
  readonly version: string;
}
