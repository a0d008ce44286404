import { useLocale, useTranslations } from 'next-intl';
import { createElement } from 'react';
import { AskPage, FactRows } from '@/components/ui/ask-page';
import { CopyButton } from '@/components/ui/copy-button';
import { FieldView } from '@/components/ui/form/field-view';
import { GetForm } from '@/components/ui/form/get-form';
import { type EmbedAttributes, embedAddress, embedSnippet, THEMES } from '@/domain/embed/embed';
import { CONDITIONS, SERVICES } from '@/domain/listing/center';
import { LOCALES, type Locale, languageName, localPath } from '@/domain/locale';
import { PLACE_TEXT_MAX } from '@/domain/place/place';
import s from './builder.module.css';

/** Attributes that the form does not ask for. */
const MORE = ['radius', 'condition', 'service', 'limit'] as const;
/** What they may hold. */
const VALUES: Record<(typeof MORE)[number], Record<string, string>> = {
  radius: { unit: 'unit="km"' },
  condition: { codes: CONDITIONS.join(' ') },
  service: { codes: SERVICES.join(' ') },
  limit: {},
};

type BuilderProps = {
  attributes: EmbedAttributes;
  /** The site's origin. */
  site: string;
  /** What readers without scripts see in the other page, in the frame's language. */
  linkText: string;
  nonce: string | undefined;
};

/** Makes the HTML that puts the finder into another page, and shows what comes of it. A plain GET form. */
export function Builder({ attributes, site, linkText, nonce }: BuilderProps) {
  const t = useTranslations('embed.builder');
  const locale = useLocale() as Locale;
  const { near = '', region = '', lang = locale, theme = 'auto' } = attributes;
  const href = new URL(localPath(lang as Locale, near ? `/?${new URLSearchParams({ near })}` : '/'), site)
    .href;
  const snippet = embedSnippet({ ...attributes, lang }, { site, link: { href, text: linkText } });
  return (
    <AskPage title={t('title')} lead={t('lead')}>
      <p>{t('private')}</p>
      <GetForm action={localPath(locale, '/developers/embed')}>
        <FieldView
          id="near"
          value={near}
          spec={{ name: 'near', label: t('near'), help: t('nearHelp'), max: PLACE_TEXT_MAX, optional: true }}
        />
        <FieldView
          id="region"
          value={region}
          spec={{ name: 'region', label: t('region'), help: t('regionHelp'), max: 80, optional: true }}
        />
        <FieldView
          id="lang"
          value={lang}
          spec={{
            name: 'lang',
            label: t('lang'),
            type: 'choice',
            choices: LOCALES.map((each) => [each, languageName(each)]),
          }}
        />
        <FieldView
          id="theme"
          value={theme}
          spec={{
            name: 'theme',
            label: t('theme'),
            type: 'choice',
            choices: THEMES.map((each) => [each, t(`themes.${each}`)]),
          }}
        />
        <button className="btn main big" type="submit">
          {t('show')}
        </button>
      </GetForm>
      <h2 id="snippet">{t('snippet')}</h2>
      <p>{t('snippetHelp')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={s.code} aria-labelledby="snippet" tabIndex={0}>
        <pre>
          <code>{snippet}</code>
        </pre>
      </section>
      <CopyButton text={snippet} words={{ label: t('copy'), done: t('copied'), failed: t('copyFailed') }} />
      <h2>{t('live')}</h2>
      <div className={s.live}>
        <script async src="/embed.js" nonce={nonce} />
        {createElement(
          'hai-pump-centers',
          { ...attributes, lang },
          <noscript>
            <iframe title={t('frame')} src={embedAddress({ ...attributes, lang })} />
          </noscript>,
        )}
      </div>
      <h2>{t('more')}</h2>
      <FactRows>
        {MORE.flatMap((name) => [
          <dt key={name}>
            <code>{name}</code>
          </dt>,
          <dd key={`${name} says`}>{t(`says.${name}`, VALUES[name])}</dd>,
        ])}
      </FactRows>
      <p>{t('height')}</p>
    </AskPage>
  );
}
