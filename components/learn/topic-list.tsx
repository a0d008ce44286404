import s from './topic-list.module.css';

export type TopicEntry = { href: string; title: string; summary: string; language: string };

/** The way into each topic: its name and what it answers. */
export function TopicList({ topics }: { topics: TopicEntry[] }) {
  return (
    <ol className={s.topics}>
      {topics.map(({ href, title, summary, language }) => (
        <li key={href} lang={language}>
          <a href={href}>{title}</a>
          <p>{summary}</p>
        </li>
      ))}
    </ol>
  );
}
