import type { Metadata } from 'next';
import { sayDay, sayInstant } from '@/components/admin/days';
import { Flash } from '@/components/admin/flash';
import { AdminFrame, AdminTabs, NOTICE_TABS } from '@/components/admin/frame';
import { LinedPart, Lines, PageHead } from '@/components/admin/shapes';
import { DEFAULT_LOCALE, englishName, TRANSLATIONS } from '@/domain/locale';
import { requireViewer } from '@/server/account/session';
import { loadNotices, type NoticePage } from '@/server/notice/notices';

export const metadata: Metadata = { title: 'Safety notices' };

type NoticesProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NoticesPage({ searchParams }: NoticesProps) {
  const actor = await requireViewer('notices');
  const { flash } = await searchParams;
  const all = loadNotices();
  const groups = [
    ['Waiting to be published', all.filter(({ isWaiting }) => isWaiting)],
    ['Readers see these', all.filter(({ shown, isWaiting }) => shown && !isWaiting)],
    ['Withdrawn', all.filter(({ isWithdrawn }) => isWithdrawn)],
  ] as const;
  return (
    <AdminFrame actor={actor} current="notices">
      <AdminTabs label="Notices" current="/admin/notices" tabs={NOTICE_TABS} />
      <Flash flash={flash} />
      <PageHead>
        <h1>Safety notices</h1>
        <a className="btn main" href="/admin/notices/new">
          Write a notice
        </a>
      </PageHead>
      <p className="small">
        Recalls and warnings. Readers see the published ones on <a href="/safety">the safety page</a>.
      </p>
      {groups.map(([title, notices]) => (
        <NoticeGroup key={title} title={title} notices={notices} />
      ))}
    </AdminFrame>
  );
}

function NoticeGroup({ title, notices }: { title: string; notices: readonly NoticePage[] }) {
  if (notices.length === 0) return null;
  const id = title.toLowerCase().replaceAll(' ', '-');
  return (
    <LinedPart id={id} title={title}>
      <Lines>
        {notices.map(({ id: name, content, shown, isWaiting, last }) => (
          <li key={name}>
            <h3>
              <a href={`/admin/notices/${name}`}>{content[DEFAULT_LOCALE].title}</a>
            </h3>
            <p className="small">
              {[
                content.level,
                content.device,
                `announced ${sayDay(content.announcedOn)}`,
                isWaiting && shown && 'readers still see the words before',
                ...TRANSLATIONS.filter((locale) => !content[locale]).map(
                  (locale) => `not in ${englishName(locale)}`,
                ),
                last ? `${last.whoName}, ${sayInstant(last.at)}` : 'from the first list',
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </Lines>
    </LinedPart>
  );
}
