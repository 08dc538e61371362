export { revisions } from './list.tsx';
export { revision } from './revision.tsx';
