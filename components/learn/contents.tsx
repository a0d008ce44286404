import { Icon } from '@/components/ui/icon';
import { slugify } from './slug';
import s from './topic-list.module.css';

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
