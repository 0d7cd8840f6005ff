declare const brand: unique symbol;

/** A value that has been checked once and may be trusted from then on. Only its parser makes one. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
