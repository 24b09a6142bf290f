import type { ThemeConfig } from 'antd';

export const INK = '#1f3a5f';

export const THEME: ThemeConfig = {
  token: {
    colorPrimary: INK,
    colorInfo: INK,
    colorLink: INK,
    colorError: '#b3261e',
    colorText: '#1c2733',
    colorTextPlaceholder: '#66717f',
    colorTextDisabled: '#6b7684',
    colorBorder: '#b9c2ce',
    borderRadius: 3,
    fontSize: 14,
    controlHeight: 30,
    controlHeightSM: 26,
    motion: false,
    fontFamily:
      'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif',
  },
};
