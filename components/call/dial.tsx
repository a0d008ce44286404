import { formatPhone, phoneForPatients } from '@/components/listing/phone-number';
import { Icon } from '@/components/ui/icon';
import type { ListingRecord } from '@/domain/listing/edit';
import s from './call.module.css';

/** The number to dial, and the others if nobody answers. */
export function Dial({ record: { phones, website } }: { record: ListingRecord }) {
  const first = phoneForPatients(phones) ?? phones[0];
  if (!first) {
    return (
      <p className="note caution">
        <Icon name="warn" />
        <span>
          No phone number is listed, so the hospital cannot be confirmed by phone yet.{' '}
          {website && (
            <a href={website} rel="noreferrer external">
              Look for one on their website
            </a>
          )}{' '}
          Once somebody answers, add the number they give you below.
        </span>
      </p>
    );
  }
  return (
    <div className={s.dial}>
      <a className={s.number} href={`tel:${first.number}`}>
        <Icon name="phone" />
        {formatPhone(first.number)}
      </a>
      <span>{first.label}</span>
      {phones.length > 1 && (
        <ul className={s.others}>
          {phones
            .filter((phone) => phone !== first)
            .map(({ number, label }) => (
              <li key={`${number} ${label}`}>
                <a className="nb" href={`tel:${number}`}>
                  {formatPhone(number)}
                </a>{' '}
                {label}
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
