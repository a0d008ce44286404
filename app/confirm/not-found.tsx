export default function NotFound() {
  return (
    <main id="main" className="wrap ask" tabIndex={-1}>
      <h1>We do not know this link</h1>
      <p className="lead">
        Perhaps a part of it was lost on the way. Open it from the mail once more, or copy all of it.
      </p>
      <p>It may also have been taken back. Then answer the mail that brought it, and we send a new one.</p>
      <p>
        <a className="btn" href="/centers">
          All centers
        </a>
      </p>
    </main>
  );
}
