'use client';

import { useRef, useState } from 'react';
import { useFormChanges } from '@/components/listing/edit/use-form-changes';
import { Submit } from '@/components/ui/form/field';
import { Icon } from '@/components/ui/icon';
import s from './call.module.css';

/** The one button, and how much was answered of what readers are told. Without scripts: the button. */
export function CallBar({ of }: { of: number }) {
  const bar = useRef<HTMLDivElement>(null);
  const [answered, setAnswered] = useState(0);
  const [corrected, setCorrected] = useState(0);

  function count() {
    const form = bar.current?.closest('form');
    if (!form) return;
    const chosen = [...new FormData(form)].filter(
      ([name, value]) => name.startsWith('answer.') && value !== '',
    );
    setAnswered(chosen.length);
    setCorrected([...form.querySelectorAll(`.${s.fix}`)].filter((fix) => fix.checkVisibility()).length);
  }

  useFormChanges(bar, count);
  return (
    <div className={s.bar} ref={bar}>
      <p>
        {answered > 0 && (
          <>
            <strong>{answered} answered.</strong> {of} facts are read out.
            {corrected > 0 && ` ${corrected} to correct.`}
          </>
        )}
      </p>
      <Submit>
        <Icon name="check" />
        Record this call
      </Submit>
    </div>
  );
}
