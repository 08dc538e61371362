/** A text of the region itself, in both languages of the portal; Dutch is what was decided, English explains it. */
export interface Text { readonly nl: string; readonly en: string }
