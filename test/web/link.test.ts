import { describe, expect, it } from 'vitest';
import { emptyPost } from '../../src/web/calculator/model/draft.ts';
import { exampleDraft } from '../../src/web/calculator/model/example.ts';
import { fromStored, toStored } from '../../src/web/calculator/model/stored.ts';
import { decodePlan, encodePlan } from '../../src/web/calculator/share/link.ts';

const example = exampleDraft('dongguan-2011', 'zh-CN');

describe('the link that carries a plan', () => {
  it('gives back the whole plan', async () => {
    const draft = { ...example, standards: { assistant: '66000.00' } };
    const hash = await encodePlan(draft);
    expect(hash).toMatch(/^#plan=[A-Za-z0-9_-]+$/);
    expect(hash.length).toBeLessThan(2000);
    expect(await decodePlan(hash)).toEqual(draft);
  });

  it('carries 40 rows in less than 3 KB and 2,000 in less than 100 KB', async () => {
    const many = (count: number) => ({
      ...example,
      posts: Array.from({ length: count }, (_, index) => ({
        ...(example.posts[index % 5] ?? emptyPost('')),
        id: `p${index + 1}`,
        title: `岗位 ${index}`,
      })),
    });
    expect((await encodePlan(many(40))).length).toBeLessThan(3000);
    expect((await encodePlan(many(2000))).length).toBeLessThan(100_000);
  });

  it('refuses what is cut, damaged or something else', async () => {
    const hash = await encodePlan(example);
    expect(await decodePlan(hash.slice(0, hash.length - 20))).toBeNull();
    expect(await decodePlan('#plan=%%%')).toBeNull();
    expect(await decodePlan('#plan=')).toBeNull();
    expect(await decodePlan('#other')).toBeNull();
  });

  it('takes nothing from data that is no draft', () => {
    expect(fromStored(null)).toBeNull();
    expect(fromStored({ v: 2 })).toBeNull();
    expect(fromStored({ v: 1, posts: [['p1'], ['p1']], projects: [], lines: [], funding: [] })).toBeNull();
    expect(fromStored({ v: 1, posts: [['<script>']], projects: [], lines: [], funding: [] })).toBeNull();
    expect(
      fromStored(
        JSON.parse(
          '{"v":1,"posts":[],"projects":[],"lines":[],"funding":[],"standards":{"__proto__":"1","assistant":5}}',
        ),
      )?.standards,
    ).toEqual({});
    expect(fromStored(toStored(example))).toEqual(example);
  });
});
