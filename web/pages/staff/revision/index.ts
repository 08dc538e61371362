export { revisions } from './list.tsx';
export { revisionRedline } from './redline.tsx';
export { revision } from './revision.tsx';
export { revisionText } from './text.tsx';
