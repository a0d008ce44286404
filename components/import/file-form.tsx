import { FieldView } from '@/components/ui/form/field-view';
import s from '@/components/ui/form/form.module.css';
import { IMPORT_MAX_BYTES } from '@/domain/import/batch';

const MB = 1024 * 1024;

/** Sends a file to the route that reads it as it comes. A server action would hold all of it in memory. */
export function FileForm() {
  return (
    <form
      action="/admin/imports/file"
      method="post"
      encType="multipart/form-data"
      aria-label="Import"
      className={s.form}
    >
      <FieldView
        id="import-file"
        value=""
        spec={{
          name: 'file',
          label: `CSV or JSON file, up to ${IMPORT_MAX_BYTES / MB} MB`,
          type: 'file',
          accept: '.csv,.tsv,.txt,.json',
        }}
      />
      <button className="btn main" type="submit">
        Check the file
      </button>
    </form>
  );
}
