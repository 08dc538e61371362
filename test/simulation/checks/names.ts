/** What must hold in every world, in the numbers of docs/simulation.md. */
export const invariantNames = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I10', 'I11', 'I12', 'I14', 'I16', 'I17', 'I18'] as const;
export type Invariant = (typeof invariantNames)[number];
