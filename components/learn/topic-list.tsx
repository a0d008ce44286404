import { Icon } from '@/components/ui/icon';
import { slugify } from '@/components/ui/slug';
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

type ContentsProps = { title: string; parts: string[]; language: string };

/** Beside a long text: its parts, each one press away. */
export function Contents({ title, parts, language }: ContentsProps) {
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">{title}</h2>
      <ul className={s.parts} lang={language}>
        {parts.map((part) => (
          <li key={part}>
            <a className="textbtn" href={`#${slugify(part)}`}>
              {part}
              <Icon name="next" className="icon-s" />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
