import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { sayInstant } from '@/components/admin/days';
import { Flash } from '@/components/admin/flash';
import { AdminFrame } from '@/components/admin/frame';
import { AsShown, Back, Below, Columns, Side, TextPart } from '@/components/admin/shapes';
import { noticeFields } from '@/components/notice/notice-fields';
import { NoticeList } from '@/components/notice/notice-list';
import { Form } from '@/components/ui/form/form';
import { isPermitted, maySee } from '@/domain/account/permissions';
import { DEFAULT_LOCALE, htmlLanguage, LOCALES } from '@/domain/locale';
import { typedNotice } from '@/domain/notice/form';
import { requireViewer } from '@/server/account/session';
import { loadNotice, type NoticePage, noticeSource } from '@/server/notice/notices';
import { today } from '@/server/today';
import { noSuchPage } from '../../no-such-page';
import { discard, publish, saveNotice, withdraw } from '../actions';
import { sourceChoices } from '../source-choices';

type NoticeProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: NoticeProps): Promise<Metadata> {
  await requireViewer('notices');
  return { title: loadNotice((await params).id)?.content[DEFAULT_LOCALE].title };
}

export default async function AdminNoticePage({ params, searchParams }: NoticeProps) {
  const actor = await requireViewer('notices');
  const notice = loadNotice((await params).id) ?? noSuchPage();
  const { flash } = await searchParams;
  const { id, version, content, last } = notice;
  const typed = typedNotice(content);
  return (
    <AdminFrame actor={actor} current="notices">
      <Back href="/admin/notices">Safety notices</Back>
      <h1>{content[DEFAULT_LOCALE].title}</h1>
      <Below>
        {stateOf(notice)} {last && `Last: ${last.whoName}, ${sayInstant(last.at)}.`}{' '}
        {last && maySee(actor, 'log') && <a href={`/admin/log?subject=notice:${id}`}>Log of this notice</a>}
      </Below>
      <Flash flash={flash} />
      <Columns>
        <TextPart labelledBy="words">
          <h2 id="words">Words</h2>
          <Form
            key={version}
            id="notice"
            action={saveNotice}
            submit="Save the draft"
            quiet
            fields={noticeFields(typed, { isNew: false, sources: sourceChoices(), today: today() })}
            hidden={{ id, version: String(version), known: 'yes', ...keysOf(typed) }}
          />
        </TextPart>
        <Side>
          <Shown notice={notice} />
          <Discard notice={notice} />
          {isPermitted(actor, 'publish-notice') ? (
            <Decide notice={notice} />
          ) : (
            <p className="note">A reviewer publishes and withdraws.</p>
          )}
        </Side>
      </Columns>
    </AdminFrame>
  );
}

/** New sources keep the key they got first. */
const keysOf = (typed: Map<string, string>) =>
  Object.fromEntries([...typed].filter(([name]) => /^new\.\d+\.key$/.test(name)));

function stateOf({ shown, isWaiting, isWithdrawn }: NoticePage): string {
  if (isWithdrawn) return 'Withdrawn: readers do not see it.';
  if (!shown) return 'A draft: readers do not see it.';
  return isWaiting ? 'Published; newer words wait.' : 'Published.';
}

async function Shown({ notice: { content } }: { notice: NoticePage }) {
  const languages = LOCALES.filter((locale) => content[locale] !== null);
  return (
    <section aria-labelledby="looks">
      <h2 id="looks">As readers would see it</h2>
      {languages.map(async (locale) => (
        <AsShown key={locale} {...htmlLanguage(locale)}>
          <NoticeList
            locale={locale}
            notices={[{ ...content, id: `shown-${locale}` }]}
            sourceOf={(key) => noticeSource(key, content)}
            t={await getTranslations({ locale })}
          />
        </AsShown>
      ))}
    </section>
  );
}

function Discard({ notice: { id, version, isWaiting } }: { notice: NoticePage }) {
  if (!isWaiting || version === 0) return null;
  return (
    <TextPart labelledBy="discard-title">
      <h2 id="discard-title">Discard the draft</h2>
      <p className="small">What readers see stays as it is.</p>
      <Form
        key={version}
        id="discard"
        action={discard}
        submit="Discard the draft"
        quiet
        hidden={{ notice: id, version: String(version) }}
      />
    </TextPart>
  );
}

function Decide({ notice: { id, version, shown, isWaiting, isWithdrawn } }: { notice: NoticePage }) {
  const hidden = { notice: id, version: String(version) };
  const mayPublish = version > 0 && (isWaiting || isWithdrawn);
  return (
    <>
      {mayPublish && (
        <TextPart labelledBy="publish-title">
          <h2 id="publish-title">{isWithdrawn ? 'Show it again' : 'Show it to readers'}</h2>
          <Form key={version} id="publish" action={publish} submit="Publish" hidden={hidden} />
        </TextPart>
      )}
      {version === 0 && !shown && <p className="note">Save the draft first; then it can be published.</p>}
      {shown && (
        <TextPart labelledBy="withdraw-title">
          <h2 id="withdraw-title">Take it from readers</h2>
          <Form
            key={version}
            id="withdraw"
            action={withdraw}
            submit="Withdraw"
            quiet
            fields={[{ name: 'why', label: 'Why', max: 500 }]}
            hidden={hidden}
          />
        </TextPart>
      )}
    </>
  );
}
