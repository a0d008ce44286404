// Imported first by each layout, so that every component's own style may overrule it; the same for all, so that it comes
// as one file.
import './fallback-fonts.css';
import './tokens.css';
import './base.css';
import './classes.css';
import './top-bar.css';
import './print.css';
