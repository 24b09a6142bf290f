/** The worked example of the documentation: 3 persons × 60,000 × 10 ÷ 12 = 150,000.00. */
export const CALCULATION_EXAMPLE = {
  policy: 'dongguan-2011',
  posts: [
    {
      id: 'p1',
      title: '救助站社工',
      host: { name: '市救助站', level: 'city' },
      town: null,
      qualification: 'assistant',
      headcount: 3,
      from: '2012-03-01',
      to: '2012-12-31',
      staffing: 'purchased',
    },
  ],
} as const;
