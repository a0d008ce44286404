import { PlainFrame } from './plain-frame';

/** In the place of a form that was sent without scripts after its session had ended: the browser still has the words. */
export function SignedOut() {
  return (
    <PlainFrame title="You are signed out">
      <p>What you sent is not kept yet. To keep it:</p>
      <ol>
        <li>
          <a href="/admin/sign-in" target="_blank" rel="noopener">
            Sign in in a new tab
          </a>
          .
        </li>
        <li>
          Come back to this page and reload it. Your browser asks whether to send the form again: say yes.
        </li>
      </ol>
    </PlainFrame>
  );
}
