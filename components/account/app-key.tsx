import { QrCode } from '@/components/ui/qr-code';
import s from './account.module.css';

/** What an authenticator app needs: a QR code to scan, and the same key to type. */
export function AppKey({ uri, secret }: { uri: string; secret: string }) {
  return (
    <div className={s.setUp}>
      <QrCode
        className={s.square}
        text={uri}
        label="QR code for your authenticator app; the same key stands beside it as text"
      />
      <div className={s.key}>
        <p>Scan the QR code with your app, or type this key:</p>
        <p>
          <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
      </div>
    </div>
  );
}
