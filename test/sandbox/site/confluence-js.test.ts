import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import express from 'express';
import { restRoutes } from '../../../sandbox/screens/rest-routes';
import { siteUnderTest } from './site-under-test';

test('confluence.js finds the right shape in what it asks of spaces, pages, labels, versions, properties, children, inline comments and operations', async () => {
  const server = createServer(express().use(restRoutes(siteUnderTest().site)));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const { port } = server.address() as AddressInfo;
    const script = join(__dirname, 'read-with-confluence-js.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [script, `http://127.0.0.1:${port}`]);
    expect(JSON.parse(stdout)).toEqual({
      space: 'MIGDOC',
      pages: expect.arrayContaining(['Phase readiness', 'Empty page']),
      title: 'Read by a client',
      text: expect.stringContaining('Second'),
      storage: '<p>Second</p>',
      labels: ['runway'],
      versions: [2, 1],
      properties: [['runway', { kept: true }]],
      open: 0,
      comments: [['resolved', 'Second']],
      operations: ['read', 'update', 'create', 'delete'],
      isChild: true,
    });
  } finally {
    await new Promise((closed) => server.close(closed));
  }
});
