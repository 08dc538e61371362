export { revisionArticle } from './article.tsx';
export { revisions } from './list.tsx';
export { revisionImport } from './import.tsx';
export { revisionRedline } from './redline.tsx';
export { revision } from './revision.tsx';
export { revisionText } from './text.tsx';
export { revisionReactions } from './reactions.tsx';
export { signing } from './signing.tsx';
