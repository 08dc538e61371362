export const commands = {} as const;
export const refusals = {} as const;
