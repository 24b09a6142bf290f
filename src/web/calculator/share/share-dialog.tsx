import { Button, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useMessages } from '../../messages/index.ts';
import { copyText } from '../../shell/copy-text.ts';
import { Loading } from '../../shell/loading.tsx';
import type { Draft } from '../model/draft.ts';
import { encodePlan, LONGEST_LINK } from './link.ts';

function kilobytes(length: number): string {
  return `${Math.max(1, Math.round(length / 1000))} KB`;
}

export default function ShareDialog({ draft, close }: { draft: Draft; close(): void }) {
  const m = useMessages();
  const { share } = m.calculator;
  const [link, setLink] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    let current = true;
    void encodePlan(draft).then((hash) => current && setLink(`${window.location.origin}/${hash}`));
    return () => {
      current = false;
    };
  }, [draft]);
  const tooLong = link !== null && link.length > LONGEST_LINK;
  const copy = async () => {
    if (!link) return;
    await copyText(link);
    setCopied(true);
  };
  return (
    <Modal open title={share.title} onCancel={close} footer={null} closable={{ 'aria-label': m.common.close }}>
      <p>{share.intro}</p>
      {link === null ? <Loading /> : null}
      {tooLong ? <p className="wrong">{share.tooLong(kilobytes(link.length), kilobytes(LONGEST_LINK))}</p> : null}
      {link !== null && !tooLong ? (
        <>
          <Input.TextArea readOnly rows={4} value={link} aria-label={share.title} />
          <p className="muted">{share.size(kilobytes(link.length))}</p>
          <Button type="primary" onClick={() => void copy()}>
            {copied ? share.copied : share.copy}
          </Button>
        </>
      ) : null}
    </Modal>
  );
}
