/** Where people write to about the portal itself, their data or an obstacle; the address of a real office replaces this one. */
export const contact = 'servicebureau@portaal.example';
