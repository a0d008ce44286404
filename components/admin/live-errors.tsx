'use client';

import {
  createContext,
  type FocusEvent,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { FieldErrors } from '@/domain/desk/outcome';
import { Icon } from '../ui/icon';
import { fieldName } from './field-names';

const Errors = createContext<FieldErrors>({});
export const errorId = (field: string) => `${field}-error`;

type LiveErrorsProps = {
  /** What the server found when the page was made. */
  found: FieldErrors;
  action: (form: FormData) => Promise<void>;
  check: (form: FormData) => Promise<FieldErrors>;
  labelledBy: string;
  children: ReactNode;
};

/** A form that asks what is wrong as somebody leaves a field, and says so beside it. Without scripts: on saving. */
export function LiveErrors({ found, action, check, labelledBy, children }: LiveErrorsProps) {
  const form = useRef<HTMLFormElement>(null);
  const left = useRef(new Set<string>());
  const [errors, setErrors] = useState(found);
  const [said, setSaid] = useState('');

  async function leave(event: FocusEvent<HTMLFormElement>) {
    const field: unknown = Reflect.get(event.target, 'name');
    if (!form.current || typeof field !== 'string' || !(field in errors || isChanged(event.target))) return;
    left.current.add(field);
    const now = await check(new FormData(form.current));
    const isShown = ([name]: [string, string]) => left.current.has(name) || name in found;
    setErrors(Object.fromEntries(Object.entries(now).filter(isShown)));
    setSaid(now[field] ? `${fieldName(field)}: ${now[field]}` : '');
  }

  useEffect(() => {
    if (form.current) markFields(form.current, errors);
  }, [errors]);

  return (
    <form ref={form} action={action} onBlur={leave} noValidate className="form" aria-labelledby={labelledBy}>
      <Errors value={errors}>{children}</Errors>
      <p className="vh" role="status">
        {said}
      </p>
    </form>
  );
}

export function FieldError({ field }: { field: string }) {
  const message = useContext(Errors)[field];
  return message ? (
    <p className="wrong" id={errorId(field)}>
      <Icon name="warn" className="icon-s" />
      {message}
    </p>
  ) : null;
}

function isChanged(target: EventTarget): boolean {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
    return target.value !== target.defaultValue;
  return target instanceof HTMLSelectElement;
}

function markFields(form: HTMLFormElement, errors: FieldErrors): void {
  for (const field of form.elements) {
    const name = field.getAttribute('name') ?? '';
    const isWrong = name in errors;
    if (isWrong) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
    if (isWrong) field.setAttribute('aria-describedby', errorId(name));
    else field.removeAttribute('aria-describedby');
  }
}
