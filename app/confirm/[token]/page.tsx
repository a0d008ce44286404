import { notFound } from 'next/navigation';
import { Ending } from '@/components/hospital/ending';
import { HospitalFactList } from '@/components/hospital/fact-list';
import { HospitalForms } from '@/components/hospital/hospital-forms';
import messages from '@/data/messages/en.json';
import { CONDITIONS, SERVICES } from '@/domain/center';
import { dayAtDesk } from '@/domain/desk/business-days';
import { openConfirmLink } from '@/server/confirm-link';
import { answer } from './actions';

const { condition, service } = messages.facts;
const asEnglish = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

export default async function ConfirmPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const opened = openConfirmLink(token, new Date());
  if (opened.outcome === 'unknown') notFound();
  if (opened.outcome !== 'open') return <Closed why={opened.outcome} />;
  const { facts, expiresAt } = opened;
  const lastDay = asEnglish.format(new Date(`${dayAtDesk(expiresAt)}T00:00:00Z`));
  const questions = [
    ...SERVICES.map((code) => ({
      name: `services.${code}`,
      label: service[code],
      now: facts.services[code],
    })),
    ...CONDITIONS.map((code) => ({
      name: `conditions.${code}`,
      label: condition[code],
      now: facts.conditions[code],
    })),
  ];
  return (
    <main id="main" className="wrap ask" tabIndex={-1}>
      <h1>Is this right for {facts.name}?</h1>
      <p className="lead">
        This is what patients and doctors read about your HAI pump program. It takes about a minute, and you
        need no account.
      </p>
      <HospitalFactList facts={facts} questions={questions} />
      <HospitalForms action={answer.bind(null, token)} facts={facts} questions={questions} />
      <p className="small">
        An editor reads your answer before anything changes. This link works once, until {lastDay}. We keep
        what you do at the hospital, not your name.
      </p>
    </main>
  );
}

const ENDINGS = {
  used: {
    title: 'This link has done its work',
    lead: 'An answer came through it already, and an editor looks at it. Thank you.',
  },
  expired: {
    title: 'This link is too old',
    lead: 'Links work for 14 days. Nothing is lost: the listing stands as it was.',
  },
};

function Closed({ why }: { why: keyof typeof ENDINGS }) {
  return (
    <Ending {...ENDINGS[why]}>
      <p>
        To say something more, answer the mail that brought you the link, and we send a new one. Or open your
        hospital’s page and choose “Something wrong? Tell us”.
      </p>
    </Ending>
  );
}
