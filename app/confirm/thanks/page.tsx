export default function ThanksPage() {
  return (
    <main id="main" className="wrap ask" tabIndex={-1}>
      <h1>Thank you. Your answer arrived.</h1>
      <p className="lead">An editor looks at it. Then the page says when your hospital last confirmed it.</p>
      <p>
        <a className="btn" href="/centers">
          All centers
        </a>
      </p>
    </main>
  );
}
