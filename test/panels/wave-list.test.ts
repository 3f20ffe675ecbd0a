import { readWaveList } from '../../static/panels/src/tabs/import/template/listed-waves';

test('a list of waves is read as spreadsheets copy and save it, with or without a heading', () => {
  const waves = [
    { name: 'Billing', cutover: '2027-07-13' },
    { name: 'Orders', cutover: '2027-08-24' },
  ];
  for (const text of [
    'Application,T-0\nBilling,2027-07-13\nOrders,2027-08-24\n',
    'Billing;2027-07-13\r\n\r\nOrders;2027-08-24',
    '2027-07-13\tBilling\n2027-08-24\tOrders',
    '"Billing","2027-07-13"\n"Orders","2027-08-24"',
  ])
    expect(readWaveList(text)).toEqual({ waves, faults: [] });
});

test('lines that are no wave are named by their number', () => {
  expect(readWaveList('Name,T-0\nBilling,2027-07-13\nOrders,soon\n,2027-08-24\nDesk,2027-02-30')).toEqual({
    waves: [{ name: 'Billing', cutover: '2027-07-13' }],
    faults: [3, 4, 5],
  });
  expect(readWaveList('')).toEqual({ waves: [], faults: [] });
});
