import { noSuchPage } from '../no-such-page';

/** Without it an unknown address of the editors would be taken for a language. */
export default function UnknownPage(): never {
  noSuchPage();
}
