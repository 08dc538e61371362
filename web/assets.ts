/** Names of the built files, each with a hash of its content; they are served under `/assets/`, for ever the same. */
export interface Assets {
  /** Of buildStyles: `portal-HASH.css`. */
  readonly css: string;
  /** Of buildScripts: `deadline-HASH.js`. */
  readonly deadline: string;
  /** Of buildScripts: `upload-HASH.js`. */
  readonly upload: string;
}

/** Where a built file is fetched. */
export const assetPath = (name: string): string => `/assets/${name}`;
