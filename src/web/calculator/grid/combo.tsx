import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Option, readOption } from '../model/cells.ts';
import { Floating } from './floating.tsx';

interface ComboProps {
  label: string;
  options: readonly Option[];
  value: string;
  commit(code: string): void;
  stop(nextRow: boolean): void;
}

function matches(option: Option, text: string): boolean {
  const wanted = text.toLowerCase();
  return [option.label, option.code, ...option.aliases].some((name) => name.toLowerCase().includes(wanted));
}

/** Editor of a select cell: type a part of a label, pick with the arrow keys or the mouse. */
export function Combo({ label, options, value, commit, stop }: ComboProps) {
  const shown = options.find((option) => option.code === value)?.label ?? value;
  const [text, setText] = useState(shown);
  const [typed, setTyped] = useState(false);
  const [picked, setPicked] = useState(() => options.findIndex((option) => option.code === value));
  const [anchor, setAnchor] = useState<HTMLInputElement | null>(null);
  const id = useId();
  const list = useMemo(
    () => (typed && text !== '' ? options.filter((option) => matches(option, text)) : options),
    [options, typed, text],
  );
  const done = useRef(false);
  const latest = useRef({ text, typed, list, commit });
  latest.current = { text, typed, list, commit };

  useLayoutEffect(() => {
    anchor?.focus();
    anchor?.select();
  }, [anchor]);

  // Leaving the cell by the mouse keeps what was typed, as its code where it is plain which one is meant.
  useEffect(
    () => () => {
      const { text: entered, typed: changed, list: left, commit: save } = latest.current;
      if (done.current || !changed) return;
      const code = readOption(options, entered);
      const only = left.length === 1 && entered !== '' ? left[0]?.code : undefined;
      save(options.some((option) => option.code === code) ? code : (only ?? code));
    },
    [options],
  );

  const finish = (code: string) => {
    done.current = true;
    commit(code);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      event.stopPropagation();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setPicked((current) => (list.length === 0 ? -1 : (current + step + list.length) % list.length));
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      const exact = readOption(options, text);
      const known = options.some((option) => option.code === exact);
      const choice = list[picked] ?? (typed && text !== '' ? list[0] : undefined);
      if (typed && text === '' && picked < 0) finish('');
      else if (known && picked < 0) finish(exact);
      else finish(choice?.code ?? exact);
    } else if (event.key === 'Escape') {
      done.current = true;
    }
  };

  return (
    <>
      <input
        ref={setAnchor}
        className="cell-input"
        role="combobox"
        aria-label={label}
        aria-expanded={list.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={picked >= 0 ? `${id}-${picked}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setTyped(true);
          setPicked(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <Floating anchor={anchor} className="combo-list" height={248}>
        <div role="listbox" id={id} aria-label={label} tabIndex={-1} className="combo-options">
          {list.map((option, index) => (
            <div
              key={option.code}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === picked}
              className={index === picked ? 'combo-option combo-option-picked' : 'combo-option'}
              ref={index === picked ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
              onMouseDown={(event) => {
                event.preventDefault();
                event.stopPropagation();
                finish(option.code);
                stop(false);
              }}
            >
              {option.label}
            </div>
          ))}
        </div>
      </Floating>
    </>
  );
}
