import { openingPaper } from '../../../shared/papers/opening.ts';
import type { Models } from '../../../shared/views/index.ts';
import type { Page } from '../../page.ts';
import { LinkList } from '../../parts/link-list.tsx';
import { Paper } from '../../parts/paper.tsx';
import { BackLink, tenderPath } from './text.tsx';

/** The record of the opening, as the paper that it is. */
export const opening: Page<Models['staff.opening']> = {
  title: ({ model, language }) => openingPaper(model, language).title,
  body: (props) => {
    const { model, t, language, href } = props;
    return (
      <>
        <Paper paper={openingPaper(model, language)} />
        <LinkList items={[{ text: t.papers.toPdf, to: href(tenderPath(model.tender, '/opening/pdf')) }]} />
        <BackLink head={model.tender} page={props} />
      </>
    );
  },
};
