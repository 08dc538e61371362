export const commands = {};
export const refusals = {};
