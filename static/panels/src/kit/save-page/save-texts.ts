export function saveTexts() {
  return {
    savePage: {
      title: 'Save to Confluence',
      space: 'Space',
      chooseSpace: 'Search for a space',
      parent: 'Below this page',
      chooseParent: 'Homepage of the space',
      spaceFirst: 'Choose a space first',
      spaceOption: (name: string, key: string) => `${name} (${key})`,
      needSpace: 'Choose a space.',
      searchFailed: 'Could not search Confluence',
      who: 'Who can see the page?',
      forSpace: 'Everyone in the space',
      forMe: 'Only me',
      warning: 'Readers of the page see the names of work items on it.',
      save: 'Save',
      close: 'Close',
      markdown: 'Copy as Markdown',
      saved: 'Saved:',
      failed: 'Not saved',
      asMarkdown: 'The page as Markdown',
      why: {
        'not-asked': 'Copy this text:',
        'not-connected': 'Confluence is not connected. Ask an administrator to connect it, or copy this text:',
        'no-confluence': 'You do not have access to Confluence. Copy this text:',
        'no-permission': 'You cannot add pages there. Choose another space, or copy this text:',
      },
    },
  };
}
