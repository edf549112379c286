/** The files of a work product at its address. */
export function ProductDownloads({ path, pdf }: { path: string; pdf: boolean }) {
  return (
    <>
      {pdf && (
        <a class="button secondary small" href={`${path}/document.pdf`} download>
          Download as PDF
        </a>
      )}
      <a href={`${path}/document.json`} download>
        Download as data (JSON)
      </a>
    </>
  );
}
