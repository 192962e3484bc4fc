type PluralForms<K extends string> = K extends `${infer Base}_other` ? `${Base}_one` : never;

/** The shape another language must fill: every key of the Chinese text, nothing else; Chinese has one plural
 *  form, so `x_other` may bring `x_one` along. */
export type Messages<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Messages<T[K]>;
} & { readonly [K in PluralForms<Extract<keyof T, string>>]?: string };
