import { useEffect, useRef } from "react";
import { Link, Outlet, useLocation } from "react-router";
import { Who } from "../access/who";

/** What stays on every page: the skip link, the banner, the main landmark. */
export function Frame() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const arrived = useRef(false);

  // A reader of a single-page application hears nothing when the page changes unless focus moves to the new one.
  useEffect(() => {
    if (arrived.current) {
      main.current?.focus();
      window.scrollTo(0, 0);
    }
    arrived.current = true;
  }, [pathname]);

  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="banner">
        <div className="banner-inner">
          <Link to="/" className="wordmark" aria-label="Accord, all contracts">
            <Mark />
            Accord
          </Link>
          <Who />
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--brand)" />
      <path
        d="M7 23.5 14.6 8.5h2.8L25 23.5"
        fill="none"
        stroke="#fbfaf6"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M10.6 18.2h10.8" stroke="#e9c46a" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  );
}
