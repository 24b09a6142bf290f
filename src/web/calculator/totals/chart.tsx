import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { tenThousands, toFen } from '../../format/money.ts';
import { useMessages } from '../../messages/index.ts';
import { INK } from '../../shell/theme.ts';
import type { GroupRow } from './groups.ts';

use([BarChart, GridComponent, AriaComponent, SVGRenderer]);

const MOST = 12;

/** A bar's length is drawn from tenths of ten thousand yuan; the label has the exact figure. */
function length(amount: string): number {
  return Number.parseInt(((toFen(amount) ?? 0n) / 100_000n).toString(), 10);
}

export default function Chart({
  title,
  rows,
  ordered,
}: {
  title: string;
  rows: readonly GroupRow[];
  ordered: boolean;
}) {
  const { common } = useMessages();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current, null, { renderer: 'svg' });
    const sorted = ordered ? [...rows] : [...rows].sort((a, b) => length(b.amount) - length(a.amount));
    const shown = sorted.slice(0, MOST);
    chart.setOption({
      animation: false,
      aria: { enabled: true, label: { description: title } },
      grid: { left: 4, right: 64, top: 4, bottom: 4, containLabel: true },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: shown.map((row) => row.name),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: '#b9c2ce' } },
        axisLabel: { color: '#1c2733', fontSize: 12, width: 96, overflow: 'truncate' },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 14,
          itemStyle: { color: INK },
          data: shown.map((row) => length(row.amount)),
          label: {
            show: true,
            position: 'right',
            color: '#1c2733',
            formatter: ({ dataIndex }: { dataIndex: number }) => tenThousands(shown[dataIndex]?.amount ?? '0.00'),
          },
        },
      ],
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [rows, ordered, title]);
  return (
    <figure className="chart">
      <div ref={box} style={{ height: Math.min(rows.length, MOST) * 24 + 12 }} />
      <figcaption>
        {title}({common.tenThousandYuan})
      </figcaption>
    </figure>
  );
}
