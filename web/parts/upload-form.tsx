import type { Child } from 'hono/jsx';
import { Button } from './button.tsx';

export interface UploadFormProps {
  readonly upload: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
  readonly accept: string;
  readonly words: { readonly chooseFile: string; readonly hint: string; readonly upload: string };
}

/** A plain form for one file. The address is of the bucket and signed by us; the file comes last, because S3 reads no field after it. */
export const UploadForm = ({ upload, accept, words }: UploadFormProps): Child => (
  <form method="post" action={upload.url} enctype="multipart/form-data" class="upload">
    {Object.entries(upload.fields).map(([name, value]) => <input type="hidden" name={name} value={value} />)}
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="file">{words.chooseFile}</label>
      <p class="utrecht-form-field-description" id="file-hint">{words.hint}</p>
      <input type="file" id="file" name="file" required accept={accept} aria-describedby="file-hint" />
    </div>
    <Button>{words.upload}</Button>
  </form>
);
