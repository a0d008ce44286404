import type { ReadableOperation, ReadableSchema } from '@/domain/formats/openapi/readable';
import { ScrollTable } from '../ui/scroll-table';
import type { Speaks } from '../ui/translate';
import s from './developers.module.css';
import { TryIt, type TryWords } from './try-it';

type OperationProps = Speaks & { operation: ReadableOperation; tryWords: TryWords };

/** One request: what it is for, what it takes, what it answers, and a real answer. */
export function Operation({ operation, tryWords, t }: OperationProps) {
  const { operationId, path, summary, description, parameters = [], responses, example } = operation;
  return (
    <section id={operationId} className={s.operation} aria-labelledby={`${operationId}-title`}>
      <h3 id={`${operationId}-title`}>{summary}</h3>
      <p className={s.path}>
        <code>GET {path}</code>
      </p>
      <p>{description}</p>
      {parameters.length > 0 && (
        <ScrollTable label={`${t('parametersTitle')}: ${summary}`}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('meaning')}</th>
              <th scope="col">{t('kind')}</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map(({ name, in: place, required, description: meaning, schema }) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{meaning}</td>
                <td>
                  {[
                    place === 'path' ? t('inPath') : required ? t('needed') : '',
                    schema.type === 'array' ? t('repeatable') : '',
                    valuesOf(schema, t),
                  ]
                    .filter((part) => part !== '')
                    .join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      <h4>{t('answersTitle')}</h4>
      <dl className={s.answers}>
        {Object.entries(responses).map(([status, answer]) => (
          <div key={status}>
            <dt>{status}</dt>
            <dd>
              {answer.description} <code>{Object.keys(answer.content ?? {}).join(', ')}</code>
            </dd>
          </div>
        ))}
      </dl>
      {example && (
        <>
          <details className={s.example}>
            <summary>{t('exampleTitle')}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <pre tabIndex={0}>{example.text}</pre>
          </details>
          <p>
            <a href={example.address}>
              <code>{example.address}</code>
            </a>
          </p>
          <TryIt address={example.address} words={tryWords} />
        </>
      )}
    </section>
  );
}

/** What a parameter may be: its codes, or its limits. */
function valuesOf(schema: ReadableSchema, t: Speaks['t']): string {
  const codes = schema.enum ?? schema.items?.enum;
  if (codes) return codes.join(', ');
  const { minimum, maximum, exclusiveMinimum, maxLength } = schema;
  if (minimum !== undefined && maximum !== undefined) return t('from', { min: minimum, max: maximum });
  if (exclusiveMinimum !== undefined && maximum !== undefined)
    return t('above', { min: exclusiveMinimum, max: maximum });
  return maxLength === undefined ? '' : t('upTo', { max: maxLength });
}
