interface SentAnswer {
  readonly attached: boolean;
  readonly message: string;
}

const read = (text: string): SentAnswer | null => {
  try {
    return JSON.parse(text) as SentAnswer;
  } catch {
    return null;
  }
};

/** Sends a form with a file and tells how much of it has left; null where no answer came. */
export const sendFile = (
  form: FormData,
  onProgress: (percent: number) => void,
): Promise<SentAnswer | null> =>
  new Promise((done) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0);
    request.onload = () => done(read(request.responseText));
    request.onerror = () => done(null);
    request.open('POST', '/api/documents');
    request.setRequestHeader('Accept', 'application/json');
    request.send(form);
  });
