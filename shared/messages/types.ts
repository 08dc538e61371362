/** Words of one field of a command. `codes` are the labels of a choice, `of` the fields of its rows. */
export interface FieldText {
  readonly label: string;
  readonly hint?: string;
  readonly codes?: Readonly<Record<string, string>>;
  /** Of rows that are named by a code: a sentence below the name of each. */
  readonly notes?: Readonly<Record<string, string>>;
  readonly of?: Readonly<Record<string, FieldText>>;
}
/** Words of one command: title of its page, the button, what is said when it is done. */
export interface CommandText {
  readonly title: string;
  readonly intro?: string;
  readonly submit: string;
  readonly done: string;
  readonly fields: Readonly<Record<string, FieldText>>;
}

/** The same keys with any text: what English must have because Dutch has it. */
export type Same<T> = T extends string ? string : { readonly [K in keyof T]: Same<T[K]> };
