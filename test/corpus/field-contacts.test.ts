import { readFiles } from '../../src/template/read-files';
import { corpusFiles, sayNotRun, sharedFolder } from './corpus-files';

if (sharedFolder === null) {
  sayNotRun('Contacts of the field cases');
  test('the field cases are elsewhere', () => {
    expect(sharedFolder).toBeNull();
  });
} else {
  test('commands, versions, digests, ticket numbers and lists stay; the telephone number goes', () => {
    const { templates, diagnostics } = readFiles(corpusFiles('corpus/field/commands-with-at.md'));
    const [module] = templates[0]?.phases[0]?.modules ?? [];
    expect(module?.tasks.map(({ title }) => title)).toEqual([
      'Clone git@git.example.org:move/tools.git',
      'Run ssh ops@db1.example.org and look at the disk',
      'Copy with scp dump.sql ops@10.0.0.5:/srv',
      'Install move-kit@2.1.0',
      'Pull image registry.example.org/move@sha256.abc',
      'Ask @till-lead in the chat',
      'Open ticket 123-456-7890',
      'Write to the list move-news@example.org',
      'Call [contact left out] for access',
    ]);
    expect(diagnostics.map(({ code, line, text }) => [code, line, text])).toEqual([
      ['contact-left-out', 13, '+49 30 1234567'],
    ]);
  });
}
