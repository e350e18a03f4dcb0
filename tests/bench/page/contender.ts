// What is measured against each other: anything that says what is wrong with the params of a payment.

/** Gives the messages about what keeps a request from working: none when it is fine. */
export type Check = (params: unknown) => readonly string[]

/** What a check gives for a request that is fine, so that saying so costs nothing. */
export const fine: readonly string[] = []
