import type { Template } from '../template/template';
import { describeItem, heading, SECTION_LEVEL } from './describe-item';
import { sayNotice } from './describe-traits';
import type { AdfNode } from './import-plan';
import { markdownBlocks } from './block-nodes';

/**
 * What a template says of itself, outside its modules: notices first, then its text. Empty where it says nothing.
 * @param notKept receives link targets that are no links in Jira
 */
export const describeAbout = ({ name, notices = [], about = [] }: Template, notKept: string[]): readonly AdfNode[] => {
  const text = about.map((section) => section.body).join('\n');
  const unsaid = notices.filter((notice) => !text.includes(notice.text));
  if (unsaid.length === 0 && about.length === 0) return [];
  const described = describeItem(about);
  notKept.push(...described.notKept);
  return [
    heading(`About the template ${name}`, SECTION_LEVEL),
    ...unsaid.flatMap((notice) => markdownBlocks(sayNotice(notice), notKept)),
    ...described.blocks,
  ];
};
