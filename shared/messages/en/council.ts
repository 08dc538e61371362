export const commands = {};
export const refusals = {};
export const notices = {};
